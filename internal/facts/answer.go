package facts

import (
	"songngu/internal/article"
	"songngu/internal/pattern"
)

// answers ends the sentence that leads from what a reader asked to what an office says to it: "Về vấn đề này, Sở Xây dựng trả lời như sau:".
var answers = pattern.New(`(?i)(?:trả lời|giải đáp|có ý kiến|cho biết)[^.;]{0,60}như sau ?:$|(?:trả lời|giải đáp) ?:$`)

// asked is how many sentences a question with its circumstances may have before the answer.
const asked = 10

// answerOf gives the segment that leads to the answer in an article that answers a reader's question, nil in any other. What stands above it is what the
// reader says of himself and wants to know; what stands below says what holds.
func answerOf(a *article.Article) *article.Segment {
	wondered := false
	for seg := range firstOf(a, asked+1) {
		if wondered && answers.MatchString(seg.Text) {
			return seg
		}
		wondered = wondered || wondering.MatchString(seg.Text) || question(seg.Text)
	}
	return nil
}

// wondering finds that somebody puts a question.
var wondering = pattern.New(`(?i)(?:^|[ ,])(?:xin )?hỏi(?:[:, ]|$)|thắc mắc|câu hỏi`)
