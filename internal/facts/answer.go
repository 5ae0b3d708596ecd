package facts

import (
	"songngu/internal/article"
	"songngu/internal/pattern"
)

// answers ends the sentence that leads from what a reader asked to what an office says to it: "Về vấn đề này, Sở Xây dựng trả lời như sau:".
var answers = pattern.New(`(?i)(?:trả lời|giải đáp|có ý kiến|cho biết)[^.;]{0,60}như sau ?:$|(?:trả lời|giải đáp) ?:$`)

// asked is how many sentences a question with its circumstances may have before the answer.
const asked = 10

// answerAt gives the index of the segment that leads to the answer in an article that answers a reader's question, -1 in any other. What stands above it
// is what the reader says of himself and wants to know; what stands below says what holds.
func answerAt(a *article.Article) int {
	sentences, wondered := 0, false
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		if wondered && answers.MatchString(seg.Text) {
			return i
		}
		if sentences++; sentences > asked {
			return -1
		}
		wondered = wondered || wondering.MatchString(seg.Text) || question(seg.Text)
	}
	return -1
}

// wondering finds that somebody puts a question.
var wondering = pattern.New(`(?i)(?:^|[ ,])(?:xin )?hỏi(?:[:, ]|$)|thắc mắc|câu hỏi`)
