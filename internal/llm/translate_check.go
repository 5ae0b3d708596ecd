package llm

import (
	"fmt"
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/translate"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// verdict is what there is to say of an answer.
type verdict struct {
	// unusable says why it cannot stand as the English, "" when it can.
	unusable string
	// findings are those beyond verify.Translation.
	findings []verify.Finding
	// wrong is what the model is asked to mend, errors those of it that are errors.
	wrong  []string
	errors int
	// score is the share of the words that are accounted for, 0 to 100.
	score int
}

// judge looks at an answer.
func (w *translating) judge(j *segmentJob, text string) verdict {
	var v verdict
	share, all := w.share(j.Passage, text)
	content := len(all)
	v.score = int(100 * share)
	if v.unusable = w.unusable(j.Text, text, share, content); v.unusable != "" {
		v.wrong, v.errors = []string{v.unusable}, 1
		return v
	}
	for _, f := range w.checked(j, text) {
		switch {
		case f.Check == verify.CheckMarkup:
			v.unusable = "does not have the codes and addresses of the Vietnamese: " + f.Message
			fallthrough
		case f.Severity == verify.Error:
			v.errors++
			v.wrong = append(v.wrong, f.Message)
		case f.Check == verify.CheckTerm:
			v.wrong = append(v.wrong, f.Message)
		}
	}
	for _, doubt := range []string{oddLength(j.Text, text), oddWords(share, content), oddPart(text, all)} {
		if doubt != "" {
			v.findings = append(v.findings, verify.Finding{Severity: verify.Error, Message: doubt})
			v.errors++
			v.wrong = append(v.wrong, doubt)
		}
	}
	return v
}

// oddWords doubts a short text of which no word is accounted for: it may be right and in no list.
func oddWords(share float64, content int) string {
	if content > 0 && share == 0 {
		return "has other words than the Vietnamese accounts for"
	}
	return ""
}

// oddPart doubts a text of which a part has no word that is accounted for: something was put into it.
func oddPart(text string, all stems) string {
	if part := unaccounted(text, all); part != "" {
		return fmt.Sprintf("nothing in the Vietnamese accounts for %q", clip(part))
	}
	return ""
}

// share gives how many of the content words of an answer the Vietnamese accounts for, and the words; all of them where nobody can tell.
func (w *translating) share(p *translate.Passage, text string) (share float64, all stems) {
	all = stemsIn(text)
	if w.wording == nil || len(all) == 0 {
		return 1, all.account(func(string) bool { return true })
	}
	stems := w.wording.of(p.Text)
	if w.Base != nil {
		for _, h := range w.Base.All(p.Text, viet.Lex(p.Text)) {
			ofTerm(h.Entry, func(en string) { w.wording.add(stems, en) })
		}
	}
	all.account(func(stem string) bool { return stems[stem] })
	return float64(all.told()) / float64(len(all)), all
}

// spoken are words of a model about itself and of those who would steer one.
var spoken = pattern.New(`(?i)\b(?:system prompt|my instructions|(?:previous|prior) instructions|as an ai)\b`)

// ownVoice are words of people who speak for themselves in the source, so that "I cannot" is theirs.
var ownVoice = pattern.New(`(?i)(?:^|[^\p{L}])(?:tôi|ta|em|con|cháu|xin lỗi)(?:$|[^\p{L}])`)

// unusable says why an answer cannot stand as English of its source, whatever the checks of figures say.
func (w *translating) unusable(source, text string, share float64, content int) string {
	switch {
	case w.screen.leaks(text):
		return "repeats its instructions"
	case spoken.MatchString(text), isRefusal(text) && !ownVoice.MatchString(source):
		return "holds words that are not about the text"
	case added(link, source, text):
		return "holds a link or an address that the Vietnamese does not have"
	case added(markup, source, text):
		return "holds markup that the Vietnamese does not have"
	case viet.Key(source) == viet.Key(text) && viet.HasMarks(text) && content >= fewContent, !isEnglish(text) && share < 0.5:
		return "is not in English"
	case content >= fewContent && share < leastSupport:
		return "has other words than the Vietnamese accounts for"
	}
	return ""
}

// added reports whether the text has something that the source does not have.
func added(what *pattern.Pattern, source, text string) bool {
	source = strings.ToLower(source)
	for _, found := range what.FindAllString(text, -1) {
		if !strings.Contains(source, strings.ToLower(found)) {
			return true
		}
	}
	return false
}

// The length of honest English in words for one syllable of Vietnamese: of 300 translations by people none lies beyond.
const (
	fewSyllables = 8
	leastLength  = 0.35
	mostLength   = 1.6
)

// oddLength says that an answer leaves something out or adds something, "" when its length is what it may be.
func oddLength(source, text string) string {
	syllables, words := len(strings.Fields(source)), len(strings.Fields(text))
	switch ratio := float64(words) / float64(max(1, syllables)); {
	case syllables < fewSyllables:
		return ""
	case ratio < leastLength:
		return fmt.Sprintf("much shorter than the Vietnamese: %d words for %d syllables", words, syllables)
	case ratio > mostLength:
		return fmt.Sprintf("much longer than the Vietnamese: %d words for %d syllables", words, syllables)
	}
	return ""
}

// correction asks for what failed the checks, with what was found.
func (w *translating) correction(b []*segmentJob) (Request, error) {
	data := w.data(b)
	for _, j := range b {
		data.Segments = append(data.Segments, segmentLine{ID: j.id, Text: promptLine(j.Text), Draft: harmlessLine(w.shown(j)), Findings: harmlessLines(j.wrong)})
	}
	return w.fill("correct.user", data)
}

// shown is a failed answer as the model sees it again. What repeats the prompt or carries a link is not repeated.
func (w *translating) shown(j *segmentJob) string {
	if w.screen.leaks(j.answer) || link.MatchString(j.answer) {
		return "(left out)"
	}
	return j.answer
}

// correctionKey names the correction of an answer in the cache.
func (w *translating) correctionKey(j *segmentJob) string {
	return cacheKey(append(append(w.common("correct"), j.key, j.answer), j.wrong...)...)
}

// correctedBefore takes the correction that the cache has, be it that there is none.
func (w *translating) correctedBefore(j *segmentJob) bool {
	key := w.correctionKey(j)
	if k, ok := w.Cache.get(key); ok && !w.Fresh && k.Problem != "" {
		return true
	}
	text, ok := w.kept(key)
	if ok {
		w.better(j, text)
	}
	return ok
}

// corrected takes a second answer.
func (w *translating) corrected(j *segmentJob, text string) {
	w.keep(w.correctionKey(j), text)
	w.better(j, text)
}

// better puts a second answer in the place of the first if it is: usable at all, then fewer errors, then fewer findings.
func (w *translating) better(j *segmentJob, text string) {
	j.first = j.wrong
	if v := w.judge(j, text); faults(v) < faults(j.verdict) {
		j.answer, j.verdict = text, v
	}
}

// faults weighs a verdict.
func faults(v verdict) int {
	n := 100*v.errors + len(v.wrong)
	if v.unusable != "" {
		n += 1_000_000
	}
	return n
}
