package viet

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"Đại tá Trần Quốc Hưng nêu rõ", []string{"Trần Quốc Hưng"}},
		{"ông Pierre Martin và bà Anne-Marie Dupont dự", []string{"Pierre Martin", "Anne-Marie Dupont"}},
		{"Đại sứ Pháp Jean Dubois phát biểu", []string{"Jean Dubois"}},
		{"Chủ tịch Hồ Chí Minh", []string{"Hồ Chí Minh"}},
		{"Thủ tướng Singapore Lý Hiển Long nói", []string{"Lý Hiển Long"}},
		{"tại Thành phố Hồ Chí Minh", nil},
		{"Hà Nội, Hà Nam, Cao Bằng, Lâm Đồng", nil},
		{"Phạm vi áp dụng", nil},
		{"Đoàn Thanh niên tỉnh", nil},
		{"Chủ tịch UBND TP Huế", nil},
		{"Giám đốc Sở Y tế tỉnh Đắk Lắk nói", nil},
		{"Bí thư Tỉnh ủy Bắc Ninh Phạm Văn Thịnh", []string{"Phạm Văn Thịnh"}},
		{"Phó Chánh án TANDTC Lưu Văn Khải dự", []string{"Lưu Văn Khải"}},
		{"Chủ tịch UBND Cao Xuân Bình giao", nil},
		{"Chủ tịch UBND tỉnh Y Khôi Niê yêu cầu", []string{"Y Khôi Niê"}},
		{"Phó Chủ tịch UBND tỉnh Dương Mah Lân yêu cầu", []string{"Dương Mah Lân"}},
		{"Chủ tịch UBND xã Ia Hrung Nguyễn Văn Lộc nói", []string{"Nguyễn Văn Lộc"}},
		{"Chủ tịch UBND tỉnh Bình Dương Lê Văn Lộc nói", []string{"Lê Văn Lộc"}},
		{"Bí thư Tỉnh ủy Đắk Lắk Cao Thị Lộc nói", []string{"Cao Thị Lộc"}},
		{"Chủ tịch UBND tỉnh Quảng Ninh Cao Đình Lộc nói", []string{"Cao Đình Lộc"}},
		{"Phó Chủ tịch HĐND TP Cần Thơ Châu Đình Lộc nói", []string{"Châu Đình Lộc"}},
		{"Phó Chủ tịch UBND TP.HCM Mai Đình Lộc nói", []string{"Mai Đình Lộc"}},
		{"Thứ trưởng Thái Nguyên Lộc nói", []string{"Thái Nguyên Lộc"}},
		{"Thủ tướng Thái Lan Minh nói", nil},
		{"Chủ tịch UBND tỉnh Vương Quốc Tuấn kiểm tra", []string{"Vương Quốc Tuấn"}},
		{"Đại sứ Vương Quốc Anh nói", nil},
		{"Theo đại biểu Cầu, mức phạt còn thấp", []string{"Cầu"}},
		{"ĐBQH Lâm Thị Mỹ Hoa đề nghị Bộ trưởng trả lời", []string{"Lâm Thị Mỹ Hoa"}},
		{"Đoàn ĐBQH Lâm Đồng Thị Mỹ", nil},
		{"Bị cáo Trà khai", []string{"Trà"}},
		{"Đại biểu Hà Nội phát biểu", nil},
		{"đại biểu Đảng bộ tỉnh", nil},
	}
	for _, tt := range tests {
		same(t, tt.in, typed(tt.in, Name), tt.want)
	}
}

func TestPeople(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Thiếu tướng Lê Quang Minh, Chánh Văn phòng, Người phát ngôn Bộ Quốc phòng cho biết",
			"rank=Thiếu tướng|name=Lê Quang Minh|Chánh Văn phòng|Người phát ngôn Bộ Quốc phòng"},
		{"Bộ trưởng Bộ Tài chính Trần Đức Hòa yêu cầu", "name=Trần Đức Hòa|Bộ trưởng Bộ Tài chính"},
		{"Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Phó Thủ tướng Thường trực Đỗ Văn Nam dự",
			"name=Đỗ Văn Nam|Ủy viên Bộ Chính trị|Bí thư Trung ương Đảng|Phó Thủ tướng Thường trực"},
		{"ông Vũ Văn An, Giám đốc Sở Y tế Hà Nội, nói", "honorific=ông|name=Vũ Văn An|Giám đốc Sở Y tế Hà Nội"},
		{"ông Vũ Văn An, giám đốc một công ty may ở tỉnh Ninh Bình, nói", "honorific=ông|name=Vũ Văn An|giám đốc một công ty may ở tỉnh Ninh Bình"},
		{"ông Vũ Văn An, giám đốc một công ty may ở đây, nói", "honorific=ông|name=Vũ Văn An|giám đốc một công ty may"},
		{"đồng chí Bùi Thị Hoa phát biểu", "honorific=đồng chí|name=Bùi Thị Hoa"},
		{"PGS.TS. Ngô Văn Bình, Viện trưởng", "rank=PGS.TS.|name=Ngô Văn Bình|Viện trưởng"},
		{"các Thứ trưởng Bộ Y tế Đặng Văn Sáng, Tạ Thị Lan và Võ Minh Tâm dự",
			"name=Đặng Văn Sáng|Thứ trưởng Bộ Y tế; name=Tạ Thị Lan|Thứ trưởng Bộ Y tế; name=Võ Minh Tâm|Thứ trưởng Bộ Y tế"},
		{"Giám đốc Sở Y tế Hà Nội, bà Vũ Thị An, cho biết", "honorific=bà|name=Vũ Thị An|Giám đốc Sở Y tế Hà Nội"},
		{"ông Vũ Văn An - Giám đốc Sở Y tế Hà Nội - nói", "honorific=ông|name=Vũ Văn An|Giám đốc Sở Y tế Hà Nội"},
		{"Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Y tế Tạ Thị Lan trình", "name=Tạ Thị Lan|Bộ trưởng Bộ Y tế"},
		{"Theo lời mời của Chủ tịch nước Võ Minh Tâm, Tổng thống Nga thăm", "name=Võ Minh Tâm|Chủ tịch nước"},
		{"Phó Cục trưởng Cục Trẻ em (Bộ Y tế) Tạ Thị Lan nói", "name=Tạ Thị Lan|Phó Cục trưởng Cục Trẻ em"},
		{"Trả lời đại biểu, Bộ trưởng Bộ Y tế Tạ Thị Lan nói", "name=Tạ Thị Lan|Bộ trưởng Bộ Y tế"},
		{"Thứ trưởng Đặng Văn Sáng và Cục trưởng Tạ Thị Lan", "name=Đặng Văn Sáng|Thứ trưởng; name=Tạ Thị Lan|Cục trưởng"},
	}
	for _, tt := range tests {
		var out []string
		for _, p := range People(tt.in, Lex(tt.in)) {
			var parts []string
			for _, f := range []struct {
				name string
				Span
			}{{"rank=", p.Rank}, {"honorific=", p.Honorific}, {"name=", p.Name}} {
				if f.Len() > 0 {
					parts = append(parts, f.name+f.In(tt.in))
				}
			}
			for _, title := range p.Titles {
				parts = append(parts, title.In(tt.in))
			}
			out = append(out, strings.Join(parts, "|"))
		}
		if got := strings.Join(out, "; "); got != tt.want {
			t.Errorf("People(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}
