// Package config finds out how the program is set: by flags, the environment, a file of the project and a file of the user. Start at
// Load. It knows where each setting comes from, refuses what it does not understand, and holds no key: only where one is.
package config

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Name is the name of a setting, as files have it and, where there is one, the flag.
type Name string

// The settings.
const (
	BaseURL     Name = "base-url"
	Model       Name = "model"
	KeyFile     Name = "key-file"
	Engine      Name = "engine"
	Fallback    Name = "fallback"
	Memory      Name = "memory"
	Jobs        Name = "jobs"
	MaxRequests Name = "max-requests"
	MaxCost     Name = "max-cost"
	Timeout     Name = "timeout"
	NoRevision  Name = "no-revision"
	Stream      Name = "stream"
	AllowHTTP   Name = "allow-http"
)

// permission is what a project file may do with a setting. It comes with texts that others wrote, so it must not be able to send
// anything anywhere, to spend more than the user allows, or to reach files outside of the project.
type permission int

const (
	never   permission  = iota // decides where texts and keys go
	freely                     // decides nothing of the kind
	lower                      // may only lower what the user allows
	safest                     // may only be the value that sends nothing
	nearby                     // names a file inside the project
	fallsTo = "offline"        // the value that sends nothing
)

// kind is the type that a setting has in a file.
type kind string

const (
	text    kind = "a text in quotation marks"
	integer kind = "a whole number"
	number  kind = "a number"
	truth   kind = "true or false"
)

// setting is all that is known of a Name.
type setting struct {
	name    Name
	env     string
	kind    kind
	project permission
	unset   string // what holds where nobody says otherwise, for people
	isPath  bool   // relative to the file that names it
	check   func(string) error
}

// settings lists all, in the order in which they are shown.
func settings() []setting {
	return []setting{
		{name: BaseURL, env: "SONGNGU_BASE_URL", kind: text, unset: "none: offline", check: checkURL},
		{name: Model, env: "SONGNGU_MODEL", kind: text, unset: "none"},
		{name: KeyFile, env: "SONGNGU_KEY_FILE", kind: text, unset: "none", isPath: true},
		{name: Engine, env: "SONGNGU_ENGINE", kind: text, project: safest, unset: "auto", check: oneOf("auto", "offline", "llm")},
		{name: Fallback, env: "SONGNGU_FALLBACK", kind: text, project: freely, unset: "none", check: oneOf("offline")},
		{name: Memory, env: "SONGNGU_MEMORY", kind: text, project: nearby, unset: "memory.db in the data folder", isPath: true},
		{name: Jobs, env: "SONGNGU_JOBS", kind: integer, project: freely, unset: "one a processor, four more with a model", check: between(1, 1024)},
		{name: MaxRequests, env: "SONGNGU_MAX_REQUESTS", kind: integer, project: lower, unset: "no limit", check: atLeastOne},
		{name: MaxCost, env: "SONGNGU_MAX_COST", kind: number, project: lower, unset: "no limit", check: checkMoney},
		{name: Timeout, env: "SONGNGU_TIMEOUT", kind: text, unset: "5m", check: checkDuration},
		{name: NoRevision, env: "SONGNGU_NO_REVISION", kind: truth, unset: "false", check: checkTruth},
		{name: Stream, env: "SONGNGU_STREAM", kind: truth, unset: "false", check: checkTruth},
		{name: AllowHTTP, env: "SONGNGU_ALLOW_HTTP", kind: truth, unset: "false", check: checkTruth},
	}
}

func settingOf(n Name) (setting, bool) {
	all := settings()
	i := slices.IndexFunc(all, func(s setting) bool { return s.name == n })
	if i < 0 {
		return setting{}, false
	}
	return all[i], true
}

// valid says what is wrong with a value, in words that go on after it.
func (s setting) valid(value string) error {
	if s.check == nil {
		return nil
	}
	return s.check(value)
}

// The checks speak of what a value must be. They never repeat it: it may hold a password.

func checkURL(value string) error {
	u, err := url.Parse(value)
	switch {
	case err != nil:
		return errors.New("it is no URL")
	case u.User != nil:
		return errors.New("it holds a user name or password: keys go into a key file")
	case u.RawQuery != "" || u.Fragment != "":
		return errors.New("it has a query or a fragment: it must end with the version, as https://api.openai.com/v1")
	case u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		return errors.New("it must begin with https:// or http:// and a host")
	}
	return nil
}

func oneOf(values ...string) func(string) error {
	return func(value string) error {
		if slices.Contains(values, value) {
			return nil
		}
		if len(values) == 1 {
			return fmt.Errorf("it must be %s", values[0])
		}
		last := len(values) - 1
		return fmt.Errorf("it must be %s or %s", strings.Join(values[:last], ", "), values[last])
	}
}

func between(low, high int) func(string) error {
	return func(value string) error {
		if n, err := strconv.Atoi(value); err != nil || n < low || n > high {
			return fmt.Errorf("it must be from %d to %d", low, high)
		}
		return nil
	}
}

func atLeastOne(value string) error {
	if n, err := strconv.Atoi(value); err != nil || n < 1 {
		return errors.New("it must be 1 or more")
	}
	return nil
}

func checkMoney(value string) error {
	if n, err := strconv.ParseFloat(value, 64); err != nil || !(n > 0 && n < 1e9) {
		return errors.New("it must be US dollars, such as 0.50")
	}
	return nil
}

func checkDuration(value string) error {
	if d, err := time.ParseDuration(value); err != nil || d <= 0 {
		return errors.New("it must be a time such as 90s or 10m")
	}
	return nil
}

func checkTruth(value string) error {
	if _, err := strconv.ParseBool(value); err != nil {
		return errors.New("it must be 1 or 0")
	}
	return nil
}
