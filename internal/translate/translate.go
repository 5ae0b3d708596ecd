// Package translate gives the English of whole texts, segment by segment: what the memory holds for a segment, else what a language
// model makes of it where there is one, else what the engine does with the terms of the base. Start at Translator. All that people did
// not approve as it stands is checked against its source. Nothing is ever written into the memory.
package translate

import (
	"context"
	"math"
	"strings"
	"unicode"

	"songngu/internal/article"
	"songngu/internal/repair"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/verify"
	"songngu/internal/viet"
	"songngu/memory"
)

// Origin says where the English of a segment comes from.
type Origin string

// The origins, in the order in which they are asked.
const (
	Context  Origin = "context"  // approved in the memory, for this sentence between these sentences
	Exact    Origin = "exact"    // approved in the memory, for this sentence
	Repaired Origin = "repaired" // approved for a sentence that differs in numbers, dates, documents or names, and those put in
	Model    Origin = "model"    // made by a language model
	Engine   Origin = "engine"   // made by the engine
	Missing  Origin = "missing"  // to be translated, but what the model gave could not be used
	None     Origin = "none"     // not translated: a byline, navigation, an empty line
)

// Origins lists them.
func Origins() []Origin { return []Origin{Context, Exact, Repaired, Model, Engine, Missing, None} }

// Matcher finds what a memory has for a sentence. *memory.Memory is one.
type Matcher interface {
	Match(context.Context, memory.Query) ([]memory.Match, error)
}

// Translator translates segments. It is safe for concurrent use.
type Translator struct {
	Base   *terms.Base
	Engine *transfer.Engine
	// Memory is nil where there is none.
	Memory Matcher
	// Threshold is the lowest score of a match that is repaired or suggested; 0 is memory.DefaultThreshold.
	Threshold int
	// Explain asks for the stages of each translation.
	Explain bool
	// Ungraded leaves out the grades of the engine, where nobody asks for them: they cost a second reading.
	Ungraded bool
	// Machine is nil where the engine makes what the memory does not have.
	Machine Machine
	// Fallback has the engine make what the model has failed to.
	Fallback bool
}

// Segment is a segment of a text with its English.
type Segment struct {
	article.Segment
	// Target is the English, one line; "" for a segment that was not translated.
	Target string
	Origin Origin
	// Score is that of the match, how far the engine trusts its English, or how much of that of a model is accounted for, 0 to 100.
	Score int
	// Grade is that of the engine, "" for what comes from the memory and under Translator.Ungraded.
	Grade transfer.Grade
	// Model names the language model, for origin Model.
	Model string
	// Match is what the memory had, for origins Context, Exact and Repaired.
	Match *memory.Match
	// Suggestions are other matches, best first: drafts, rivals, and what could not be repaired for certain.
	Suggestions []memory.Match
	// Terms are those of the base in Text.
	Terms []verify.Term
	// Unknown are the words of Text that no list knows.
	Unknown []viet.Span
	// Findings are what the checks found.
	Findings []verify.Finding
	// Stages say how the English came about.
	Stages []transfer.Stage
}

// Approved reports whether people approved the English for this sentence.
func (s *Segment) Approved() bool { return s.Origin == Context || s.Origin == Exact }

// Flagged reports whether a check failed.
func (s *Segment) Flagged() bool { return flagged(s.Findings) }

// Reason says why somebody has to look at a segment.
type Reason string

// The reasons.
const (
	Untrusted Reason = "grade"   // the engine does not trust its English
	Unlisted  Reason = "unknown" // words that no list knows
	Failed    Reason = "check"   // a check failed
	Rivals    Reason = "rivals"  // the memory has other approved translations of the sentence
	Unsigned  Reason = "machine" // approved in the memory, but a machine made it
	Absent    Reason = "missing" // there is no English
)

// Reasons says why somebody has to look at the segment; nil when nothing calls for it.
func (s *Segment) Reasons() []Reason {
	var out []Reason
	if s.Origin == Missing {
		return []Reason{Absent}
	}
	if s.Grade == transfer.GradeC {
		out = append(out, Untrusted)
	}
	if len(s.Unknown) > 0 {
		out = append(out, Unlisted)
	}
	if s.Flagged() {
		out = append(out, Failed)
	}
	if s.Match != nil && s.Match.Rival {
		out = append(out, Rivals)
	}
	if s.Match != nil && s.Match.Unit.Origin == memory.Machine {
		out = append(out, Unsigned)
	}
	return out
}

// Around holds the segments before and after one, "" where there are none.
type Around struct{ Prev, Next string }

// task is a segment on its way: what the memory has for it, and whether that was taken.
type task struct {
	Segment
	around  Around
	opt     transfer.Options
	matches []memory.Match
	taken   int // index of the match that was taken, or -1
	made    bool
}

// remembered begins a segment with what the memory has for it.
func (t *Translator) remembered(ctx context.Context, seg article.Segment, around Around, opt transfer.Options) (task, error) {
	k := task{Segment: Segment{Segment: seg, Origin: None}, around: around, opt: opt, taken: -1}
	if strings.TrimSpace(seg.Text) == "" {
		k.made = true
		return k, nil
	}
	var err error
	if k.matches, err = t.matches(ctx, seg.Text, around); err != nil {
		return k, err
	}
	for i := range k.matches {
		if t.take(&k.Segment, &k.matches[i]) {
			k.taken, k.made = i, true
			break
		}
	}
	return k, nil
}

// finish has the engine make what is not made yet.
func (t *Translator) finish(k *task) Segment {
	if !k.made || t.Explain && k.taken >= 0 {
		t.translate(&k.Segment, k.opt, k.made)
	}
	k.Suggestions = suggestions(k.matches, k.taken, k.Target)
	return k.Segment
}

func (t *Translator) matches(ctx context.Context, text string, around Around) ([]memory.Match, error) {
	if t.Memory == nil {
		return nil, nil
	}
	return t.Memory.Match(ctx, memory.Query{Source: text, Prev: around.Prev, Next: around.Next, Threshold: t.Threshold})
}

// take translates the segment by a match, if that can be done for certain: people approved it, and what differs was put in and checked.
func (t *Translator) take(s *Segment, m *memory.Match) bool {
	if m.Unit.Status != memory.Approved {
		return false
	}
	made := *s
	made.Match, made.Score = m, m.Score
	switch m.Kind {
	case memory.Context:
		made.Origin, made.Target = Context, m.Unit.Target
	case memory.Exact:
		made.Origin, made.Target = Exact, m.Unit.Target
	default:
		target, ok := repaired(s.Text, m)
		if !ok {
			return false
		}
		made.Origin, made.Target = Repaired, target
	}
	made.Target = oneLine(made.Target)
	made.check(nil, t.Base)
	if made.Origin == Repaired && made.Flagged() {
		return false
	}
	if made.Approved() {
		made.Findings = onlyTerms(made.Findings)
	}
	*s = made
	return true
}

// repaired gives the target of a match with the values of the text in it, if nothing else differs but the mark at the end.
func repaired(text string, m *memory.Match) (string, bool) {
	query, mark := cutMark(text)
	source, old := cutMark(m.Unit.Source)
	if m.Repaired != "" && (m.Whole || mark == old) {
		return m.Repaired, m.Whole
	}
	target, same := cutMark(m.Unit.Target)
	if mark == old || old != same {
		query, source, target, mark = text, m.Unit.Source, m.Unit.Target, ""
	}
	target, _, whole := repair.Target(query, source, target)
	return target + mark, whole
}

// cutMark takes the mark off that ends a sentence, or an item of a list.
func cutMark(s string) (text, mark string) {
	for _, mark := range []string{".", ";"} {
		if text, found := strings.CutSuffix(s, mark); found && !strings.HasSuffix(text, mark) {
			return text, mark
		}
	}
	return s, ""
}

// onlyTerms keeps what people may have decided before the glossary did; the rest they have looked at.
func onlyTerms(findings []verify.Finding) []verify.Finding {
	var out []verify.Finding
	for _, f := range findings {
		if f.Check == verify.CheckTerm {
			out = append(out, f)
		}
	}
	return out
}

// translate asks the engine. When the memory has the English already, the engine is asked for its stages only.
func (t *Translator) translate(s *Segment, opt transfer.Options, stagesOnly bool) {
	opt.Explain, opt.Ungraded = t.Explain, t.Ungraded || stagesOnly
	made := t.Engine.Translate(s.Text, opt)
	s.Stages = made.Stages
	if stagesOnly {
		return
	}
	s.Target, s.Grade, s.Unknown = oneLine(made.Text), made.Class, made.Unknown
	s.Score = int(math.Floor(100 * made.Score))
	if s.Target == "" {
		return
	}
	s.Origin = Engine
	s.check(made.Lexed, t.Base)
}

// check holds the English against the source, whose tokens may be nil.
func (s *Segment) check(toks []viet.Token, base *terms.Base) {
	r := verify.TranslationOf(&s.Segment, toks, s.Target, base)
	s.Findings, s.Terms = r.Findings, r.Terms
}

// suggestions gives the matches that a translator may want to see beside the English: for a translation that people approved only its
// rivals.
func suggestions(matches []memory.Match, taken int, target string) []memory.Match {
	var out []memory.Match
	for i, m := range matches {
		if i == taken || m.Unit.Target == target || taken >= 0 && m.Kind != memory.Exact {
			continue
		}
		out = append(out, m)
	}
	return out
}

// oneLine folds white space, line ends among it, to single spaces.
func oneLine(s string) string {
	if strings.Contains(s, "  ") || strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		return strings.Join(strings.Fields(s), " ")
	}
	return strings.Trim(s, " ")
}
