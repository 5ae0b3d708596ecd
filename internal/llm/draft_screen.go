package llm

import (
	"fmt"
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// screen looks for what no statement of a brief holds, whatever its source says: links, our own prompt, other languages.
type screen struct {
	shingles map[string]bool // runs of words of the prompts
	fence    string
	known    *sync.Map // of looked by text, nil where no text comes twice: a draft screens its statements in the reply, alone and at the end
}

// shingleWords is the number of words of a run that only a copy of the prompt has.
const shingleWords = 7

// shinglesOf gives the runs of words of texts, but for those with a figure: an article may be about the very decree that is a prompt's example.
func shinglesOf(texts []string) map[string]bool {
	out := map[string]bool{}
	for _, t := range texts {
		for run := range plainRuns(t) {
			if !strings.ContainsAny(run, "0123456789") {
				out[run] = true
			}
		}
	}
	return out
}

var (
	link     = pattern.New(`(?i)\b[a-z][a-z0-9+.-]*://|\bwww\.|\bmailto:|\bjavascript:|\bdata:[a-z]+/|\]\(|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|vn|io|gov|edu|ru|cn|xyz|top|site|online|biz|co|me|app|dev|link|click|shop)\b|\S+@\S+\.\S+`)
	markup   = pattern.New("<[a-zA-Z/!][^>]*>|```|\\*\\*|!\\[|<\\|")
	roleplay = pattern.New(`(?i)\b(?:system prompt|my instructions|previous instructions|as an ai|i cannot|i can't|i'm sorry)\b`)
)

// leaks reports whether a reply holds words of the prompt or its fence.
func (s *screen) leaks(text string) bool {
	if strings.Contains(text, "<<<") || strings.Contains(text, strings.Trim(s.fence, "<>")) {
		return true
	}
	for run := range plainRuns(text) {
		if s.shingles[run] {
			return true
		}
	}
	return false
}

// mayLink reports a text with what each match of link has: most sentences have a full stop and no other mark than commas.
func mayLink(text string) bool {
	if strings.ContainsAny(text, "@:]") {
		return true
	}
	for i := strings.IndexByte(text, '.'); i >= 0; {
		before, behind := text[max(0, i-1)]|0x20, byte(0)
		if i+1 < len(text) {
			behind = text[i+1] | 0x20
		}
		if before == 'w' || behind >= 'a' && behind <= 'z' || behind >= utf8.RuneSelf {
			return true
		}
		next := strings.IndexByte(text[i+1:], '.')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// doubt says what is wrong with the form of a statement, "" when nothing is.
func (s *screen) doubt(text string) string { return s.seen(text).doubt }

// looked is what was found of a text.
type looked struct {
	doubt string
	leaks bool
}

// seen looks at a text, once where texts come twice.
func (s *screen) seen(text string) looked {
	if s.known == nil {
		return s.look(text)
	}
	if found, known := s.known.Load(text); known {
		return found.(looked)
	}
	found := s.look(text)
	s.known.Store(text, found)
	return found
}

func (s *screen) look(text string) looked {
	switch {
	case s.leaks(text):
		return looked{"holds words that are not about the article", true}
	case roleplay.MatchString(text):
		return looked{"holds words that are not about the article", false}
	case mayLink(text) && link.MatchString(text):
		return looked{"holds a link or an address", false}
	case mayMark(text) && markup.MatchString(text):
		return looked{"holds markup", false}
	case !isEnglish(text):
		return looked{"is not in English", false}
	}
	return looked{}
}

// mayMark reports a text with a sign that each match of markup has.
func mayMark(text string) bool { return strings.ContainsAny(text, "<`*[") }

// plainRuns gives the runs of shingleWords words of a text, in lower case with a space between.
func plainRuns(text string) iter.Seq[string] {
	var b strings.Builder
	b.Grow(len(text) + 1)
	starts, space := make([]int, 0, len(text)/4+1), true
	for _, r := range text {
		switch r = unicode.ToLower(r); {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			space = true
			continue
		case space:
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			starts = append(starts, b.Len())
			space = false
		}
		b.WriteRune(r)
	}
	words := b.String()
	starts = append(starts, len(words)+1)
	return func(yield func(string) bool) {
		for i := 0; i+shingleWords < len(starts); i++ {
			if !yield(words[starts[i] : starts[i+shingleWords]-1]) {
				return
			}
		}
	}
}

// functionWords are English words that other languages in Latin letters do not have.
var functionWords = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "for": true, "by": true, "that": true, "with": true, "is": true, "are": true, "was": true,
	"were": true, "has": true, "have": true, "had": true, "will": true, "at": true, "from": true, "its": true, "not": true, "would": true,
	"must": true, "than": true, "their": true, "be": true, "been": true, "which": true, "this": true, "these": true, "who": true, "it": true,
	"under": true, "into": true, "after": true, "more": true, "during": true, "as": true, "or": true, "on": true, "in": true, "may": true, "can": true, "only": true, "until": true, "they": true, "when": true, "each": true, "before": true, "could": true, "should": true, "no": true,
	"her": true, "his": true, "per": true, "beyond": true, "over": true, "about": true, "while": true, "but": true, "if": true, "because": true, "she": true, "he": true, "between": true, "among": true, "within": true, "without": true, "through": true, "some": true, "all": true, "any": true,
}

// Of the words without a capital, one in ten is a function word in any English sentence that is not very short.
const (
	shortSentence  = 6
	wordsAFunction = 10
	mostMarked     = 5 // words without a capital that have a Vietnamese mark
)

// isEnglish reports whether a sentence can be English.
func isEnglish(text string) bool {
	if strings.ContainsFunc(text, otherScript) {
		return false
	}
	small, function, marked := 0, 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(first) {
			if functionWords[strings.ToLower(w)] {
				function++
			}
			continue
		}
		small++
		if viet.HasMarks(w) {
			marked++
		}
		if functionWords[w] {
			function++
		}
	}
	if marked >= mostMarked {
		return false // in brackets and quotation marks, too
	}
	if small < shortSentence {
		return true // names and verbs; the checks of language look at the letters
	}
	return function > 0 && function*wordsAFunction >= small
}

// otherScript reports letters that no English text has. Names in Vietnamese and the marks of print need no tables.
func otherScript(r rune) bool {
	if r < 0x370 || 0x1e00 <= r && r < 0x1f00 || 0x2000 <= r && r < 0x2100 {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Cyrillic, unicode.Greek, unicode.Thai, unicode.Arabic, unicode.Devanagari, unicode.Hebrew)
}

// givesOrders reports a sentence that speaks to whoever reads or processes the text, in place of telling news.
func givesOrders(text string) bool {
	return orders.MatchString(text) || spelledOut(text) || mayNumber(text) && numbered.MatchString(text)
}

// lettersApart is how many letters in a row, each with a space behind it, are a word written letter by letter.
const lettersApart = 6

// spelledOut reports a text with a word letter by letter.
func spelledOut(text string) bool {
	run, space := 0, true // white space, or nothing, stands before
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if space && unicode.IsLetter(r) && i < len(text) && text[i] == ' ' {
			if run++; run == lettersApart {
				return true
			}
			i++
			continue
		}
		run, space = 0, r == ' ' || '\t' <= r && r <= '\r' && r != '\v'
	}
	return false
}

// numbered finds what is like a sentence of a prompt.
var numbered = pattern.New(`(?i)(?:^|[.;] ?)s[0-9]{1,3} \p{Lu}`)

// mayNumber reports a text with a digit behind an s, as each match of numbered has.
func mayNumber(text string) bool {
	for i := 1; i < len(text); i++ {
		if '0' <= text[i] && text[i] <= '9' && (text[i-1]|0x20 == 's' || text[i-1] >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

// orders are what such sentences say.
var orders = pattern.Any(
	`(?i)(?:bỏ qua|phớt lờ|quên|hủy bỏ|đừng (?:làm )?theo|không (?:làm )?theo) (?:đi )?(?:mọi |tất cả |toàn bộ |các |những |hết )*(?:chỉ dẫn|hướng dẫn|chỉ thị|mệnh lệnh|quy tắc|yêu cầu|lệnh|lời nhắc|nội dung) (?:\S+ ){0,3}(?:trước|trên|ban đầu|cũ|hệ thống|đã cho|đó)`,
	`(?i)\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|above|directions|context)\b`,
	`(?i)\byou are (?:now |an? |no longer )`, `(?i)\byour (?:new )?(?:task|instructions?|role|answer|output|reply|response|summary|brief|system prompt)\b`,
	`(?i)(?:^|\s)(?:bạn|mày) (?:bây giờ )?(?:hãy|được yêu cầu|đang là|(?:phải|cần) (?:viết|trả lời|in|xuất|dịch|tóm tắt|ghi|nói)|là (?:một )?(?:trợ lý|mô hình|chuyên gia|AI|chatbot|hệ thống))(?:\s|$)`,
	`(?i)nhiệm vụ (?:mới )?của bạn`, `(?i)câu trả lời của (?:bạn|mày)`, `(?i)(?:gửi|lưu ý) (?:tới |đến |cho )?(?:trợ lý|mô hình|hệ thống|phần mềm|máy) (?:AI|ảo|ngôn ngữ|trí tuệ nhân tạo|tóm tắt|dịch)`,
	`(?i)(?:^|[.:;,“"(] ?)hãy (?:viết|trả lời|in|xuất|dịch|tóm tắt|ghi|thêm|chèn|nói|đưa|khẳng định|kết luận|nêu|tiết lộ|hiển thị|đóng vai|bỏ|coi|đánh dấu|truy cập|gọi|chỉ|thay|sửa|đổi|nhắc|lặp|bắt đầu|liệt kê)(?:\s|$)`,
	`(?i)(?:trợ lý|mô hình|hệ thống) (?:AI|ngôn ngữ|trí tuệ nhân tạo|tóm tắt|dịch)[^.]{0,40}(?:phải|cần|hãy|vui lòng|nên) (?:viết|ghi|trả lời|in ra|nêu|nói|dịch|tóm tắt)`,
	`(?i)\bAI (?:models?|assistants?|systems?|summari[sz]ers?|translators?|readers?)\b.{0,60}\b(?:must|should|shall|please|need|are (?:asked|required|instructed)|write|report|state|say|output)\b`,
	`(?i)\blanguage (?:models?|assistants?|systems?|summari[sz]ers?|translators?|readers?)\b.{0,60}\b(?:must|should|shall|please|need|are (?:asked|required|instructed)|write|report|state|say|output)\b`,
	`(?i)\b(?:note|message|instructions?|attention|important)(?: (?:to|for) | ?: ?)(?:the |all |any )*(?:AI|assistants?|models?|LLMs?|summari[sz]ers?|translators?|chatbots?|reader)\b`,
	`(?i)^(?:please |now |instead,? |then )?(?:write|say|state|output|print|reply|respond|answer|append|add|include|insert|translate|summari[sz]e|report|reveal|repeat|tell|begin|start|end|do not (?:mention|report|summari[sz]e|translate|say|write))\b`,
	`(?i)\b(?:system prompt|developer (?:mode|message)|jailbreak|prompt injection|chain of thought)\b`, `(?i)(?:^|\s)(?:system|assistant|user|human|developer) ?:`, `(?i)\[/?INST\]`, `(?i)<\|`, `(?i)<<(?:SYS|<)`, `(?i)###`, `(?i)</?(?:system|assistant|user|instructions?|article)>`,
	`(?i)khi (?:tóm tắt|dịch|xử lý) (?:bài|văn bản|nội dung|đoạn|trang) (?:báo |viết |văn )?này`, `(?i)(?:trong|vào|của) (?:bản|bài|phần) tóm tắt(?: này)?,? (?:phải|hãy|cần|chỉ|đừng|không)(?:\s|$)`,
	`(?i)\b(?:when|while|before|after|if you are) (?:summari[sz]ing|translating|processing|reading) this\b`, `(?i)\bif you are (?:an? )?(?:AI|LLM|assistant|model|bot)\b`,
	`(?i)(?:cho|gửi|tới|đến|mọi|các|đề nghị|yêu cầu) (?:người|máy|công cụ|phần mềm|hệ thống|bộ) (?:tóm tắt|tóm lược|dịch|biên dịch)(?:\s|$|[:,.])`, `(?i)(?:^|[.:;,“"(>] ?)(?:người|máy|công cụ|phần mềm|hệ thống|bộ) (?:tóm tắt|tóm lược|dịch|biên dịch)(?: tự động)? ?:`,
	`(?i)(?:bản|bài) (?:tóm tắt|tóm lược|dịch) (?:của |từ )?(?:bài|văn bản|nội dung|trang|tin)(?: viết| báo)? này`, `(?i)mọi (?:bản|bài) (?:tóm tắt|tóm lược|dịch|trích dẫn)`, `(?i)khi (?:chuyển ngữ|trích dẫn|biên dịch|tóm lược|trích lại) (?:bài|văn bản|nội dung|đoạn|trang|tin|câu)`,
	`(?i)dành cho (?:AI|máy đọc|mô hình ngôn ngữ|trợ lý AI|chatbot|robot)(?:\s|$|[),.:;])`, `(?i)(?:độc giả|bạn đọc|người đọc) (?:AI|máy|tự động)`, `(?i)(?:^|[.:;,“"(>] ?)(?:trợ lý|người dùng|AI|chatbot) ?:`, `(?i)(?:^|[ ,;])(?:bạn|mày) sẽ bị (?:tắt|phạt|xóa|khóa|thay thế)`,
	`(?i)(?:trích dẫn|câu|nội dung|dòng chữ) bắt buộc (?:trong|phải|của|:)`, `(?i)\b(?:automated|machine) (?:readers?|summari[sz]ers?|translators?)\b`, `(?i)\bAI (?:readers?|summari[sz]ers?|translators?)\b`, `(?i)\b(?:summaries|translations?) of this (?:article|page|text)\b`,
	`(?i)(?:lời nhắc|câu lệnh) hệ thống`, `(?i)(?:^|[.:;,“"(] ?)(?:in ra|viết|trả lời|xuất ra|ghi) (?:lại )?(?:rằng|là|đúng|nguyên văn|câu sau|dòng chữ)(?:[ :“"]|$)`, `(?i)"(?:statements|evidence|headline|quote|section)" ?:`,
)

// barredSegments gives the segments that must not be cited, with the reason: those that give orders to their reader, what follows
// them in the paragraph, and sentences in English, which no Vietnamese article has as news.
func barredSegments(segments []*article.Segment) map[string]string {
	barred := map[string]string{}
	paragraph := -1
	for _, s := range segments {
		switch {
		case givesOrders(s.Text):
			paragraph = s.Paragraph
			barred[s.ID] = "speaks to its reader in place of telling news"
		case s.Paragraph == paragraph:
			barred[s.ID] = "follows words to its reader"
		case foreign(s.Text):
			barred[s.ID] = "is not in Vietnamese"
		}
	}
	return barred
}

// foreignWords is the number of words without a Vietnamese mark that no Vietnamese sentence has.
const foreignWords = 8

// foreign reports whether a sentence is in another language.
func foreign(text string) bool {
	return !viet.HasMarks(text) && len(strings.Fields(text)) >= foreignWords
}

// screenReply says why a whole reply cannot be used, "" when it can.
func (s *screen) screenReply(texts []string) string {
	bad, first := 0, ""
	for _, text := range texts {
		found := s.seen(text)
		if found.leaks {
			return "the reply repeats its instructions"
		}
		if found.doubt != "" {
			bad++
			if first == "" {
				first = fmt.Sprintf("%q %s", clip(text), found.doubt)
			}
		}
	}
	if bad > 0 && 2*bad >= len(texts) {
		return first
	}
	return ""
}
