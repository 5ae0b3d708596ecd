package xliff

import (
	"strings"

	"songngu/memory"
)

// verdict is what a file says of a translation.
type verdict struct {
	status memory.Status
	origin memory.Origin
	// untouched says that the translation is not begun: a target that is the same as the source is a copy of it.
	untouched bool
}

// states12 says what the states of XLIFF 1.2 mean.
var states12 = map[string]verdict{
	"final":                    {status: memory.Approved},
	"signed-off":               {status: memory.Approved},
	"translated":               {status: memory.Draft},
	"needs-review-translation": {status: memory.Draft},
	"needs-review-adaptation":  {status: memory.Draft},
	"needs-review-l10n":        {status: memory.Draft},
	"needs-adaptation":         {status: memory.Draft},
	"needs-l10n":               {status: memory.Draft},
	"needs-translation":        {status: memory.Draft, untouched: true},
	"new":                      {status: memory.Draft, untouched: true},
	"":                         {},
}

// states20 says what the states of XLIFF 2 mean.
var states20 = map[string]verdict{
	"final":      {status: memory.Approved},
	"reviewed":   {status: memory.Approved},
	"translated": {status: memory.Draft},
	"initial":    {status: memory.Draft, untouched: true},
	"":           {untouched: true},
}

// statesMemoQ says what mq:status means, which memoQ writes in place of the states of XLIFF 1.2.
var statesMemoQ = map[string]verdict{
	"notstarted":             {status: memory.Draft, untouched: true},
	"pretranslated":          {status: memory.Draft},
	"partiallyedited":        {status: memory.Draft},
	"manuallyconfirmed":      {status: memory.Draft},
	"assembledfromfragments": {status: memory.Draft, origin: memory.Machine},
	"machinetranslated":      {status: memory.Draft, origin: memory.Machine},
	"proofread":              {status: memory.Approved},
	"proofreadconfirmed":     {status: memory.Approved},
	"reviewer1confirmed":     {status: memory.Approved},
	"rejected":               {status: memory.Rejected},
}

// statesTrados says what conf of sdl:seg means, which Trados Studio writes in place of the states of XLIFF 1.2.
var statesTrados = map[string]verdict{
	"unspecified":         {status: memory.Draft, untouched: true},
	"draft":               {status: memory.Draft},
	"translated":          {status: memory.Draft},
	"rejectedtranslation": {status: memory.Rejected},
	"approvedtranslation": {status: memory.Approved},
	"rejectedsignoff":     {status: memory.Rejected},
	"approvedsignoff":     {status: memory.Approved},
}

// known gives the verdict of a table. A state that is not in it, as the user-defined ones of XLIFF 1.2, is a draft.
func known(states map[string]verdict, state string) verdict {
	v, ok := states[state]
	if !ok {
		v.status = memory.Draft
	}
	return v
}

// judge12 gives what a trans-unit says: approved, and state and state-qualifier of its target. Units that went out from here
// had approved="no" unless they were approved, so there a "yes" is somebody's doing; elsewhere the more careful word counts.
func judge12(approved, state, qualifier string, own bool) verdict {
	v := known(states12, state)
	switch {
	case approved == "yes" && own && !v.untouched:
		v = verdict{status: memory.Approved}
	case strings.HasPrefix(qualifier, "rejected-"):
		v = verdict{status: memory.Rejected}
	case approved == "yes" && !strings.HasPrefix(state, "needs-") && state != "new":
		v = verdict{status: memory.Approved}
	}
	if qualifier == "mt-suggestion" || qualifier == "leveraged-mt" {
		v.origin = memory.Machine
	}
	return v
}

// judge20 gives what a segment says.
func judge20(state, subState string) verdict {
	if state == "translated" && subState == subStatePrefix+string(memory.Rejected) {
		return verdict{status: memory.Rejected}
	}
	v := known(states20, state)
	if subState == subStatePrefix+string(memory.Machine) {
		v.origin = memory.Machine
	}
	return v
}

// apply gives u what the file says of it. What a machine made and a person approved has been reviewed.
func (v verdict) apply(u *memory.Unit) {
	u.Status = v.status
	if u.Origin == "" {
		u.Origin = v.origin
	}
	if u.Status == memory.Approved && u.Origin == memory.Machine {
		u.Origin = memory.Reviewed
	}
}

// state12 gives approved, state and state-qualifier for a unit.
func state12(u memory.Unit) (approved, state, qualifier string) {
	switch {
	case u.Status == memory.Approved:
		return "yes", "signed-off", ""
	case u.Status == memory.Rejected:
		return "no", "needs-review-translation", "rejected-inaccurate"
	case u.Status == memory.Draft && u.Origin == memory.Machine:
		return "no", "needs-review-translation", "mt-suggestion"
	case u.Status == memory.Draft:
		return "no", "needs-review-translation", ""
	}
	return "", "", ""
}

// state20 gives state and subState for a unit.
func state20(u memory.Unit) (state, subState string) {
	switch {
	case u.Status == memory.Approved:
		return "final", ""
	case u.Status == memory.Rejected:
		return "translated", subStatePrefix + string(memory.Rejected)
	case u.Status == memory.Draft && u.Origin == memory.Machine:
		return "translated", subStatePrefix + string(memory.Machine)
	case u.Status == memory.Draft:
		return "translated", ""
	}
	return "", ""
}
