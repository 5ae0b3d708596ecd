package facts_test

import "testing"

// A list of shortcomings or tasks within a sentence is told with what it is of; what is not read is told as more.
func TestMatters(t *testing.T) {
	for _, c := range []struct{ vi, en string }{
		{
			"Bộ trưởng chỉ rõ một số tồn tại, hạn chế như việc số hóa hồ sơ chưa đáp ứng được yêu cầu; việc đầu tư hạ tầng còn chậm.",
			"The Minister pointed out a number of shortcomings and limitations: the digitisation of dossiers falls short of requirements; and investment in infrastructure remains slow.",
		},
		{
			"Bộ trưởng chỉ ra một số hạn chế như: thiếu cơ chế phối hợp giữa các bộ, ngành; chưa có hướng dẫn cụ thể về định mức; một bộ phận cán bộ chưa quyết liệt.",
			"The Minister pointed out a number of limitations: the coordination mechanism between ministries and sectors is lacking; there is not yet specific guidance on norms; and some officials are not yet resolute.",
		},
		{
			"Tuy nhiên, công tác giải ngân còn một số tồn tại, hạn chế như: tra tré nguội; nhiều dự án vướng mặt bằng.",
			"Disbursement still has a number of shortcomings and limitations; for example, many projects are hindered by site clearance.",
		},
		{
			"Bộ Y tế sẽ tập trung thực hiện các nhiệm vụ sau: hoàn thiện thể chế; đào tạo nhân lực; phát triển hạ tầng số.",
			"The Ministry of Health will focus on improving the institutional framework, training human resources and developing digital infrastructure.",
		},
		{
			"Bộ Y tế sẽ tập trung thực hiện các nhiệm vụ sau: hoàn thiện thể chế; tra tré nguội; phát triển hạ tầng số.",
			"The Ministry of Health will focus on tasks including improving the institutional framework and developing digital infrastructure.",
		},
	} {
		got := extract(t, c.vi)
		if len(got) != 1 || got[0].Text != c.en {
			t.Errorf("%s\n got %+v\nwant %s", c.vi, got, c.en)
		}
	}
}
