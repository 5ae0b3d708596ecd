// Package llm asks OpenAI-compatible servers and tells the truth about what came back. It is the only importer of go-openai,
// whose silent paths it closes: a reply that a reader gets is whole, finished and answers what was asked, or there is an Error
// that says why not. Start at NewClient.
package llm

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"songngu/internal/price"
)

// Endpoint says where and how to ask.
type Endpoint struct {
	BaseURL   string // up to and with the version, as https://api.openai.com/v1
	Model     string
	Key       Secret // may be empty: local servers want none
	AllowHTTP bool   // the key may go unencrypted to another host
	Stream    bool   // have replies sent in pieces, so that a dead server is known by its silence
	Limits    Limits
	Price     *price.Price      // nil where it is not known
	Clock     Clock             // nil: that of the system
	HTTP      http.RoundTripper // nil: our own, without redirects and cookies, proxies from the environment
	Sending   func()            // nil, or called once, before the first request of an Ask is sent
	Notify    func(Event)       // nil, or told of each wait and change of form; may be called from several goroutines
}

// Event is something that a patient user wants to know while Ask works.
type Event struct {
	Attempt int           // requests sent so far
	Wait    time.Duration // before the next
	Message string        // why, one line without the key
}

// Clock is time as the client sees it. Deadlines of sockets are not measured with it.
type Clock interface {
	Now() time.Time
	Sleep(ctx context.Context, d time.Duration) error // ends early with the context's error
}

type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() } //nolint:forbidigo // this is the clock that is handed in where a test has its own

func (systemClock) Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Limits bound what one client may spend. Zero fields stand for the defaults.
type Limits struct {
	Connect time.Duration // to reach the host and agree on encryption: 10 s
	Header  time.Duration // until a response begins; without Stream that is until the model is done: 5 min
	Idle    time.Duration // without a byte of the body: 1 min
	Total   time.Duration // for one attempt: 10 min

	Tries       int           // for a server that is busy: 5
	RetryBudget time.Duration // waits of one Ask together: 2 min
	Body        int64         // bytes of a response: 8 MB
	Line        int           // bytes of a line of a stream: 1 MB
	Reply       int           // bytes of a reply: 1 MB
	ReplyTokens int           // that a reply may be given when its limit was too low: 16,384
	Concurrency int           // requests under way: 4

	Requests int // of all Asks together; none by default
	Tokens   int // of all Asks together, in and out; none by default
	// Cost is that of all Asks together in US dollars, none by default. It is never exceeded: a request is not sent unless the most that it
	// may cost fits. It needs the price of the endpoint.
	Cost float64
}

func (l Limits) withDefaults() Limits {
	or(&l.Connect, 10*time.Second)
	or(&l.Header, 5*time.Minute)
	or(&l.Idle, time.Minute)
	or(&l.Total, 10*time.Minute)
	or(&l.Tries, 5)
	or(&l.RetryBudget, 2*time.Minute)
	or(&l.Body, 8<<20)
	or(&l.Line, 1<<20)
	or(&l.Reply, 1<<20)
	or(&l.ReplyTokens, 16384)
	or(&l.Concurrency, 4)
	return l
}

func or[T ~int | ~int64](v *T, d T) {
	if *v <= 0 {
		*v = d
	}
}

// checkBase gives the address that requests go under, or says what is wrong with it.
func (e Endpoint) checkBase() (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(e.BaseURL))
	switch {
	case err != nil:
		return nil, fmt.Errorf("base URL: not a URL") // the text of err would repeat a password
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("base URL: begins with neither https:// nor http://")
	case u.Hostname() == "":
		return nil, fmt.Errorf("base URL: names no host")
	case u.User != nil:
		return nil, fmt.Errorf("base URL: holds a user name or password; the key goes into SONGNGU_API_KEY")
	case u.RawQuery != "" || u.ForceQuery:
		return nil, fmt.Errorf("base URL: has a query; for Azure use https://NAME.openai.azure.com/openai/v1")
	case u.Fragment != "":
		return nil, fmt.Errorf("base URL: has a fragment (#)")
	case e.Key.Set() && strings.Contains(e.BaseURL, e.Key.value):
		return nil, fmt.Errorf("base URL: holds the key")
	case !e.Key.valid():
		return nil, fmt.Errorf("the key holds white space or letters that no key has")
	case u.Scheme == "http" && e.Key.Set() && !e.AllowHTTP && !loopback(u.Hostname()):
		return nil, fmt.Errorf("base URL: would send the key unencrypted to %s: use https, or set SONGNGU_ALLOW_HTTP=1", u.Hostname())
	}
	u.Path = strings.TrimRight(u.Path, "/")
	for _, tail := range []string{"/chat/completions", "/models"} { // people paste what they find in a manual
		u.Path = strings.TrimRight(strings.TrimSuffix(u.Path, tail), "/")
	}
	u.RawPath = ""
	return u, nil
}

func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// newTransport is a transport that surprises nobody: it follows nothing, stores nothing and waits for nothing for ever.
func newTransport(l Limits) *http.Transport {
	dialer := &net.Dialer{Timeout: l.Connect, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    l.Connect,
		ForceAttemptHTTP2:      true,
		MaxIdleConnsPerHost:    l.Concurrency,
		IdleConnTimeout:        90 * time.Second,
		MaxResponseHeaderBytes: 64 << 10,
	}
}
