package llm

import (
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"

	"songngu/internal/pattern"
)

const (
	firstWait   = time.Second
	longestWait = 30 * time.Second
)

// backoff is the wait before the next attempt after n that failed: full jitter, so that many clients do not come back at once.
func backoff(n int) time.Duration {
	limit := longestWait
	if n < 6 {
		limit = min(limit, firstWait<<max(n-1, 0))
	}
	return rand.N(limit) + time.Millisecond
}

// retryAfter is how long the server wants us to wait, from the first of these that it says: milliseconds, Retry-After in
// seconds or as a date, a delay in the body, a sentence, and, when a limit was the reason, the headers about its limits. A
// date in the past is no wait.
func retryAfter(h http.Header, e serverError, now time.Time, limited bool) (time.Duration, bool) {
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil && ms >= 0 {
		return seconds(ms / 1000), true
	}
	if d, ok := retryAfterHeader(strings.TrimSpace(h.Get("Retry-After")), now); ok {
		return d, true
	}
	if e.Delay > 0 {
		return e.Delay, true
	}
	if d, ok := delayInText(e.Message); ok {
		return d, true
	}
	if !limited {
		return 0, false
	}
	return limitReset(h, now)
}

func retryAfterHeader(value string, now time.Time) (time.Duration, bool) {
	if s, err := strconv.ParseFloat(value, 64); err == nil {
		return seconds(s), s >= 0
	}
	if at, err := http.ParseTime(value); err == nil {
		return max(0, at.Sub(now)), true
	}
	return 0, false
}

// seconds is s as a Duration, also where s would not fit.
func seconds(s float64) time.Duration {
	const most = 366 * 24 * 3600
	if !(s < most) { // NaN too
		s = most
	}
	return time.Duration(s * float64(time.Second))
}

var (
	againIn   = pattern.New(`(?i)(?:try|retry)(?:ing)?(?: your request)?(?: again)? (?:in|after) ((?:\d+(?:\.\d+)?\s*[a-zµ]+[\s,]*(?:and )?)+)`)
	quantity  = pattern.New(`(?i)(\d+(?:\.\d+)?)\s*([a-zµ]+)`)
	unitNames = []struct {
		prefix string
		unit   time.Duration
	}{{"ms", time.Millisecond}, {"milli", time.Millisecond}, {"s", time.Second}, {"m", time.Minute}, {"h", time.Hour}, {"d", 24 * time.Hour}}
)

// delayInText reads "try again in 50.6s", "in 1m30s", "in 6 minutes and 2 seconds".
func delayInText(text string) (time.Duration, bool) {
	m := againIn.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	return sumOfUnits(m[1])
}

func sumOfUnits(text string) (time.Duration, bool) {
	sum, found := 0.0, false
	for _, q := range quantity.FindAllStringSubmatch(text, -1) {
		unit, ok := unitOf(strings.ToLower(q[2]))
		n, err := strconv.ParseFloat(q[1], 64)
		if !ok || err != nil {
			break
		}
		sum += n * unit.Seconds()
		found = true
	}
	return seconds(sum), found
}

func unitOf(name string) (time.Duration, bool) {
	for _, u := range unitNames {
		if strings.HasPrefix(name, u.prefix) {
			return u.unit, true
		}
	}
	return 0, false
}

// limitReset reads the headers that say when a limit is free again: of the limit that is used up, if it says which.
func limitReset(h http.Header, now time.Time) (time.Duration, bool) {
	var found, usedUp time.Duration
	ok, exhausted := false, false
	for name, values := range h {
		name = strings.ToLower(name)
		if !strings.Contains(name, "ratelimit-") || !strings.Contains(name, "reset") || len(values) == 0 {
			continue
		}
		d, valid := resetValue(values[0], now)
		if !valid {
			continue
		}
		if h.Get(strings.Replace(name, "reset", "remaining", 1)) == "0" {
			usedUp, exhausted = max(usedUp, d), true
		}
		if !ok || d < found {
			found, ok = d, true
		}
	}
	if exhausted {
		return usedUp, true
	}
	return found, ok
}

// resetValue reads "6m0s", "12.5" seconds, a Unix time in seconds or milliseconds, a date.
func resetValue(value string, now time.Time) (time.Duration, bool) {
	if n, err := strconv.ParseFloat(value, 64); err == nil {
		switch {
		case n < 0:
			return 0, false
		case n > 1e11: // milliseconds since 1970
			return max(0, time.UnixMilli(int64(n)).Sub(now)), true
		case n > 1e9:
			return max(0, time.Unix(int64(n), 0).Sub(now)), true
		}
		return seconds(n), true
	}
	for _, layout := range []string{time.RFC3339, http.TimeFormat} {
		if at, err := time.Parse(layout, value); err == nil {
			return max(0, at.Sub(now)), true
		}
	}
	if value == "" {
		return 0, false
	}
	return sumOfUnits(value)
}
