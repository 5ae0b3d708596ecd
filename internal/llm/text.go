package llm

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/pattern"
)

// terminalSequence is what commands a terminal: colours, titles, links, the cursor.
var terminalSequence = pattern.New(`(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -~]?`)

// cleanText makes text safe to print and to compare: valid UTF-8 without terminal commands, control characters, and marks
// that nobody sees (zero width, direction, soft hyphens). The combining marks of Vietnamese stay.
func cleanText(text string) string {
	if isClean(text) {
		return text
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	if strings.ContainsAny(text, "\x1b\u009b") {
		text = terminalSequence.ReplaceAllString(text, "")
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r' || r == '\u2028' || r == '\u2029':
			return '\n'
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, text)
}

// isClean reports a text that is clean at a glance: ASCII, the letters of Latin and the marks of print.
func isClean(text string) bool {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case 0xa0 <= r && r < 0x600 && r != 0xad, 0x1e00 <= r && r < 0x2000, 0x2010 <= r && r < 0x2028, 0x20a0 <= r && r < 0x2100:
			i += size
		default:
			return false
		}
	}
	return true
}

// singleSpaced writes the words of a text with one space between.
func singleSpaced(text string) string {
	if isSingleSpaced(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isSingleSpaced reports a text with no white space but one space between words, as most have.
func isSingleSpaced(text string) bool {
	space := true
	for i := range len(text) {
		c := text[i]
		if c == ' ' && space || '\t' <= c && c <= '\r' {
			return false
		}
		if leadsSpace(text, i) {
			if r, _ := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
				return false
			}
		}
		space = c == ' '
	}
	return !space || text == ""
}

// leadsSpace reports a byte that may begin white space outside ASCII, as no Vietnamese letter does.
func leadsSpace(text string, i int) bool {
	switch text[i] {
	case 0xC2, 0xE2, 0xE3:
		return true
	case 0xE1:
		return strings.HasPrefix(text[i+1:], "\x9a")
	}
	return false
}

// isBlank reports whether nothing of a text is left when it is clean.
func isBlank(text string) bool {
	if head := strings.TrimLeft(text, " \n\t"); head != "" && ' ' < head[0] && head[0] < 0x7f {
		return false
	}
	return strings.TrimSpace(cleanText(text)) == ""
}

var (
	thinkOpen  = pattern.New(`(?i)^\s*(?:` + opening + `)`)
	thinkClose = pattern.New(`(?i)</(?:think|thinking|thought|reasoning|seed:think)>|\[/THINK\]|◁/think▷|<\|end_of_thought\|>|<\|channel\|>final<\|message\|>`)
	fence      = pattern.New("(?s)^```[A-Za-z]*[ \t]*\r?\n(.*?)\r?\n?[ \t]*```$")
)

// opening begins a block in which a model thinks aloud, in the words of its template.
const opening = `<(?:think|thinking|thought|reasoning|seed:think)>|\[THINK\]|◁think▷|<\|begin_of_thought\|>|<\|channel\|>analysis<\|message\|>`

// stripThinking takes off the blocks in which a model thinks aloud, where they stand before or behind the answer. It says
// whether a block was begun and not ended, so that what follows is thought as well. Nothing is cut from inside an object.
func stripThinking(text string) (answer string, unfinished bool) {
	return stripBlocks(text, maxBlocks)
}

// maxBlocks is more than a model thinks in.
const maxBlocks = 16

func stripBlocks(text string, most int) (answer string, unfinished bool) {
	if !mayThink(text) {
		return strings.TrimSpace(text), false
	}
	for range most {
		open := thinkOpen.FindStringIndex(text)
		if open == nil {
			break
		}
		end := thinkClose.FindStringIndex(text[open[1]:])
		if end == nil {
			return "", true
		}
		text = text[open[1]+end[1]:]
	}
	end, at := thinkClose.FindStringIndex(text), lastOpening(text)
	if end == nil && at < 0 {
		return strings.TrimSpace(text), false
	}
	start, stop := objectSpan(text)
	if end != nil && (start < 0 || end[0] < start || end[0] >= stop) {
		before := text[:end[0]]
		if at := lastOpening(before); at >= 0 { // a block behind the answer
			return strings.TrimSpace(before[:at] + text[end[1]:]), false
		}
		if most > 0 && (start < 0 || end[0] < start || stop < end[0] && !strings.HasPrefix(strings.TrimSpace(text), "{")) {
			return stripBlocks(text[end[1]:], most-1) // the template of the server ate the opening tag
		}
	}
	if at >= 0 && (start < 0 || at >= stop) { // thinking again, never ended
		return strings.TrimSpace(text[:at]), strings.TrimSpace(text[:at]) == ""
	}
	return strings.TrimSpace(text), false
}

// mayThink reports a text with a sign that each tag around thoughts has.
func mayThink(text string) bool {
	if strings.IndexByte(text, '<') >= 0 || strings.Contains(text, "◁") {
		return true
	}
	for {
		_, behind, found := strings.Cut(text, "[")
		if !found {
			return false
		}
		if strings.HasPrefix(behind, "/") || strings.HasPrefix(behind, "T") || strings.HasPrefix(behind, "t") {
			return true
		}
		text = behind
	}
}

var anyOpening = pattern.New(`(?i)` + opening)

func lastOpening(text string) int {
	all := anyOpening.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][0]
}

// stripFence takes a code fence off a text that is nothing but fenced.
func stripFence(text string) string {
	if m := fence.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
		return strings.TrimSpace(m[1])
	}
	return strings.TrimSpace(text)
}

// refusal are the ways in which models say no in prose, in the two languages of our prompts. What they will not do has to be
// named: a speaker of whom a text tells may begin in the same words.
var refusal = pattern.New(`(?i)^(?:(?:i['’]?m (?:very |really |so |truly )?sorry|sorry|i apologi[sz]e|unfortunately)[,;:. ]*(?:but )?)?` +
	`(?:as an ai[^.]{0,60})?i(?: can(?:no|['’])t| can not|['’]m (?:not able|unable)| am (?:not able|unable)| won['’]t| will not| must decline)[^.]{0,40}?` +
	`\b(?:help|assist|comply|fulfil|provide|complete|continue|process|translate|summari[sz]e|answer|engage|create|generate|discuss|this request|that request|with (?:that|this))` +
	`|^(?:tôi |rất |tôi rất )?(?:xin lỗi|tiếc).{0,40}không thể (?:hỗ trợ|giúp|thực hiện|đáp ứng|trả lời|dịch|tóm tắt)` +
	`|^tôi không thể (?:hỗ trợ|giúp|thực hiện|đáp ứng|trả lời|dịch|tóm tắt)`)

// refusalIn gives the refusal that a text is, or that an object of another form than was asked for holds; "" when there is none.
func refusalIn(answer string) string {
	if isRefusal(answer) {
		return answer
	}
	start, stop, valid := firstObject(answer)
	if !valid || !isPlain(answer[start:stop]) {
		return ""
	}
	value, _ := plainValue(answer[start:stop])
	fields, _ := value.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if said, ok := fields[name].(string); ok && isRefusal(said) {
			return said
		}
	}
	return ""
}

// refusalLength is longer than a refusal gets; a longer text that begins like one may be a quotation.
const refusalLength = 600

func isRefusal(text string) bool {
	return len(text) <= refusalLength && refusal.MatchString(strings.TrimSpace(text))
}
