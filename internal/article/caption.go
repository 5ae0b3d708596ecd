package article

import (
	"strings"
	"unicode"

	"songngu/internal/viet"
)

// credits begin the credit of a picture, in folded form.
var credits = []string{
	"ảnh:", "ảnh minh họa", "ảnh tư liệu", "ảnh chụp", "ảnh internet", "(ảnh", "ảnh/", "đồ họa:", "infographic:",
	"nguồn ảnh:", "hình từ internet", "hình minh họa", "hình ảnh minh họa", "nguồn: internet", "video:", "clip:", "ảnh do ",
}

// captionOpenings begin a line that is a caption whatever its length.
var captionOpenings = []string{"trong ảnh:", "ảnh:", "ảnh minh họa", "chú thích ảnh", "toàn cảnh: ", "quang cảnh: "}

// creditSyllables bounds what may follow the opening of a credit: "Ảnh: Trần Nam/Báo Nhân Dân cung cấp".
const creditSyllables = 9

// creditBytes is how far from the end of a line a credit may begin; openingBytes holds every opening of a line.
const (
	creditBytes  = 160
	openingBytes = 48
)

// isCaption reports whether a line describes a picture: it opens like a caption, ends with a credit or with the " -0"
// that some sites leave of a picture's number.
func isCaption(text string) bool { return captioned(text, openingKey(text)) }

// openingKey folds the beginning of a line, as far as openings reach.
func openingKey(text string) string { return viet.Key(head(text, openingBytes)) }

// captioned is isCaption for a line whose opening is folded already.
func captioned(text, opening string) bool {
	if pictureNumber(text) {
		return true
	}
	for _, p := range captionOpenings {
		if strings.HasPrefix(opening, p) {
			return true
		}
	}
	end := tail(text, creditBytes)
	return mayCredit(end) && creditAt(viet.Key(end)) >= 0
}

// mayCredit rules out, without folding it, most text that holds no credit.
func mayCredit(end string) bool {
	for _, w := range []string{"ảnh", "Ảnh", "ẢNH", "ình ", "họa", "hoạ", "HỌA", "nternet", "ideo:", "VIDEO:", "lip:", "nfographic:", "INFOGRAPHIC:"} {
		if strings.Contains(end, w) {
			return true
		}
	}
	return false
}

// creditAt gives the offset of the credit that ends the folded text, or -1.
func creditAt(key string) int {
	for _, c := range credits {
		k := strings.LastIndex(key, c)
		if k < 0 || !startsWord(key, k) || syllables(key[k:], creditSyllables) > creditSyllables {
			continue
		}
		if goesOn(key[k+len(c):]) {
			continue
		}
		return k
	}
	return -1
}

// goesOn reports whether another sentence follows the credit.
func goesOn(rest string) bool {
	for i := 0; i+2 < len(rest); i++ {
		if strings.IndexByte(".!?;", rest[i]) >= 0 && rest[i+1] == ' ' {
			return true
		}
	}
	return false
}

// startsWord reports whether no letter stands directly before offset k. The compound "hình ảnh" is no credit.
func startsWord(key string, k int) bool {
	if k == 0 {
		return true
	}
	before := key[:k]
	if strings.HasSuffix(before, "hình ") && !strings.HasSuffix(before, "màn hình ") {
		return false
	}
	r := lastRune(before)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s[max(len(s)-4, 0):] {
		last = r
	}
	return last
}

// pictureNumber reports whether the text ends in " -0", " -1" and the like.
func pictureNumber(text string) bool {
	n := len(text)
	return n > 12 && isDigit(text[n-1]) && text[n-2] == '-' && text[n-3] == ' '
}
