package article

import (
	"strings"

	"songngu/internal/viet"
)

// furniture are whole lines of page furniture, folded and without end marks.
var furniture = map[string]bool{
	"quay lại": true, "bài ngẫu nhiên": true, "về trang trước": true, "về đầu trang": true, "lên đầu trang": true,
	"nội dung chính": true, "mục lục": true, "chia sẻ": true, "bình luận": true, "ý kiến bạn đọc": true,
	"gửi bình luận": true, "gửi ý kiến": true, "trang chủ": true, "in trang": true, "in bài viết": true, "in bài": true,
	"lưu bài viết": true, "từ khóa": true, "tags": true, "tag": true, "facebook": true, "twitter": true, "zalo": true,
	"gửi email": true, "quảng cáo": true, "đăng nhập": true, "đăng ký": true, "thích": true, "sao chép liên kết": true,
	"copy link": true, "print": true, "share": true, "email": true, "nghe đọc bài": true, "cỡ chữ": true, "like": true,
	"theo dõi": true, "báo lỗi": true, "góp ý": true, "liên hệ": true, "đánh giá bài viết": true, "trở về": true,
}

// related open a list of other articles: what follows without an end mark is furniture too.
var related = map[string]bool{
	"bài viết cùng chuyên mục": true, "bài mới đăng": true, "bài viết liên quan": true, "tin liên quan": true,
	"tin cùng chuyên mục": true, "tin bài liên quan": true, "các tin khác": true, "tin khác": true, "tin mới": true,
	"tin mới nhất": true, "đọc thêm": true, "xem thêm": true, "xem nhiều": true, "đọc nhiều": true,
	"đọc nhiều nhất": true, "tin nổi bật": true, "cùng chuyên mục": true, "có thể bạn quan tâm": true,
	"bài liên quan": true, "tin đọc nhiều": true, "các bài viết khác": true, "tin cũ hơn": true, "tin mới hơn": true,
}

// invitations begin lines that address the reader of a page, not of the article.
var invitations = []string{
	"xem thêm:", "đọc thêm:", "xem thêm >>", ">>", "»", "tags:", "tag:", "từ khóa:", "chia sẻ:", "chủ đề:",
	"mời bạn đọc", "mời quý bạn đọc", "mời quý vị", "quý khách cần hỏi", "quý khách hàng cần", "sự kiện qua ảnh",
	"theo dõi báo", "theo dõi chúng tôi", "bản quyền thuộc", "copyright", "©", "click vào đây", "bấm vào đây",
	"nhấn vào đây", "vui lòng đăng nhập", "tải về", "mọi ý kiến đóng góp", "ghi rõ nguồn", "chúng tôi sẽ tiếp tục cập nhật",
}

// advertising begins short lines without an end mark that sell something.
var advertising = []string{"mua bán ", "cho thuê ", "bán nhà ", "bán đất ", "bán căn hộ ", "khuyến mãi ", "tuyển sinh khóa "}

// sourceOpenings begin a line that credits another outlet.
var sourceOpenings = []string{"theo báo ", "theo ttxvn", "theo vov", "theo vtv", "theo vgp", "theo cổng ", "theo tạp chí ", "theo vietnamplus", "theo vnexpress", "theo website "}

// invitationSyllables is the length of the longest line that only addresses the reader.
const invitationSyllables = 24

// furnitureEdges may stand round the words of page furniture: "» Xem thêm:".
const furnitureEdges = " .:…|»>«<-–+*"

// isFurniture reports whether a whole line, whose beginning is folded in opening, belongs to the page and not to the article.
func isFurniture(text, opening string) bool {
	if isURL(text) {
		return true
	}
	if len(text) <= openingBytes {
		bare := strings.Trim(opening, furnitureEdges)
		if furniture[bare] || related[bare] {
			return true
		}
	}
	for _, p := range invitations {
		if strings.HasPrefix(opening, p) {
			// Before more it is a label glued to a sentence of the article.
			return endMark(text) == 0 || syllables(text, invitationSyllables+1) <= invitationSyllables
		}
	}
	if endMark(text) != 0 || syllables(text, 14) > 14 {
		return false
	}
	for _, p := range advertising {
		if strings.HasPrefix(opening, p) {
			return true
		}
	}
	return false
}

// opensRelated reports whether a list of other articles follows.
func opensRelated(text string) bool {
	return len(text) <= openingBytes && related[strings.Trim(viet.Key(text), furnitureEdges)]
}

// sourceLine reads a line that credits another outlet, "Theo báo Nhân Dân" or "(Theo TTXVN)", and gives its name.
func sourceLine(text string) (name string, ok bool) {
	inner := strings.Trim(text, "()[]* .")
	if len(inner) > 100 || syllables(inner, 9) > 9 || strings.ContainsAny(inner, ",;:") {
		return "", false
	}
	bracketed := strings.HasPrefix(text, "(") && strings.HasSuffix(strings.TrimRight(text, ". "), ")")
	if !bracketed && endMark(text) != 0 {
		return "", false
	}
	key := viet.Key(inner)
	for _, p := range sourceOpenings {
		if strings.HasPrefix(key, p) {
			return sourceName(inner), true
		}
	}
	if bracketed && strings.HasPrefix(key, "theo ") || strings.HasPrefix(key, "nguồn: ") {
		return sourceName(inner), true
	}
	return "", false
}

// sourceName takes "Theo" off, and "báo" before an address: "Theo báo nhandan.vn" gives "nhandan.vn".
func sourceName(inner string) string {
	_, name, _ := strings.Cut(inner, " ")
	if rest, ok := strings.CutPrefix(name, "báo "); ok {
		if isOutlet(rest) || strings.Contains(rest, ".") {
			return rest
		}
		return "Báo " + rest
	}
	return name
}
