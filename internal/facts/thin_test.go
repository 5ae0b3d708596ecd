package facts_test

import (
	"strings"
	"testing"

	"songngu/internal/facts"
)

// A clause that was cut to nothing is told with what its sentence goes on to say, as far as that is sure.
func TestFilled(t *testing.T) {
	for _, c := range []struct{ name, vi, want, never string }{
		{"what it is for", "Bộ Y tế đã triển khai các ứng dụng để phòng chống dịch bệnh, qua đó ghi nhận việc này nọ kia khác.", "applications to prevent and control epidemics", ""},
		{"what a plan sets out", "Bộ Y tế đã ban hành Kế hoạch số 56, xác định 9 nhiệm vụ trọng tâm, 63 nhiệm vụ cụ thể và phân công rất rõ cho các nơi.",
			"issued Plan 56, which sets out nine key tasks and 63 specific tasks.", ""},
		{"whom a law applies to", "Luật Dữ liệu áp dụng đối với cơ quan, tổ chức, cá nhân Việt Nam; doanh nghiệp nước ngoài tại Việt Nam.",
			"applies to Vietnamese agencies, organisations and individuals, and foreign enterprises in Vietnam.", ""},
		{"whom a law applies to, not known in full", "Luật Dữ liệu áp dụng đối với cơ quan, tổ chức, cá nhân Việt Nam; qua gì đó chưa.", "", "applies to"},
		{"an agenda", "Theo Chương trình, Hội nghị thảo luận về các giải pháp phát triển kinh tế số.", "the conference will discuss", "discussed"},
	} {
		var all []string
		for _, f := range extract(t, c.vi) {
			all = append(all, f.Text)
		}
		got := strings.Join(all, "\n")
		if !strings.Contains(got, c.want) || c.never != "" && strings.Contains(got, c.never) {
			t.Errorf("%s: %q, want %q and not %q", c.name, got, c.want, c.never)
		}
	}
}

// A front that only points back to the sentence before is left out, unless what must be so is so for its sake.
func TestPointless(t *testing.T) {
	for vi, want := range map[string]string{
		"Tiếp thu ý kiến này, Bộ Y tế đã bổ sung 5 danh mục thuốc.":                 "The Ministry of Health added five lists of medicines.",
		"Để thực hiện chỉ tiêu này, Bộ Y tế đã ký chương trình với Bộ Tư pháp.":     "The Ministry of Health signed a programme with the Ministry of Justice.",
		"Để đạt được mục tiêu này, tất cả các nước cần tuân thủ luật pháp quốc tế.": "To meet this target, all countries need to comply with international law.",
	} {
		told := extract(t, vi)
		if len(told) != 1 || told[0].Text != want {
			t.Errorf("%q gives %+v, want %q", vi, told, want)
		}
	}
}

func TestThin(t *testing.T) {
	for vi, want := range map[string]bool{
		"Cán bộ xã thực hiện các nhiệm vụ.":                         true,
		"Hoạt động xây dựng diễn ra trên các công trường xây dựng.": true,
		"Bộ Y tế tổ chức hội nghị về phòng bệnh.":                   false,
		"Bộ Y tế phải thực hiện các giải pháp giảm nghèo.":          false,
	} {
		for _, f := range extract(t, vi) {
			if facts.Thin(f.Clause) != want {
				t.Errorf("Thin(%q) is %v", f.Text, !want)
			}
		}
	}
}

// A task is told with the parts that a colon behind it lists.
func TestListedTask(t *testing.T) {
	a := read(t, "resolution.txt", " date 2025-06-12 Tin\n\nHội đồng nhân dân thành phố Hà Nội đã thông qua Nghị quyết số 5/2025/NQ-HĐND về bảo vệ môi trường.\n\n"+
		"Thiết lập hệ thống giám sát: Giám sát chất lượng không khí; Giám sát chất lượng nước.\n")
	var all []string
	for _, f := range facts.Extract(a, engine(t)) {
		all = append(all, f.Text)
	}
	want := "calls for establishing a monitoring system, including monitoring air quality and water quality."
	if got := strings.Join(all, "\n"); !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}
