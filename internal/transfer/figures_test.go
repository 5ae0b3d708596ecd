package transfer

import "testing"

// Stretches of time have both their ends, with their parts; what is counted up to a day that has passed was so as of then.
func TestTimesOfFigures(t *testing.T) {
	clausesTold{
		"Từ đầu năm đến hết tháng 9, tỉnh cấp phép cho 92 dự án.":              "From the beginning of the year to the end of September, the province granted a permit to 92 projects.",
		"Từ đầu tháng 3 đến giữa tháng 5, bệnh viện tiếp nhận 140 ca mắc sởi.": "From the beginning of March to mid-May, the hospital received 140 measles cases.",
		"Đến hết ngày 30/4/2025, cả nước có 96,1 triệu thẻ bảo hiểm y tế.":     "As of 30 April 2025, the whole country had 96.1 million health insurance cards.",
		"Đến hết ngày 30/4/2025, tỉnh đã giải ngân 1.200 tỷ đồng.":             "By 30 April 2025, the province had disbursed VND1,200 billion.",
		"Đến ngày 31/3/2025, số dư quỹ là 450 tỷ đồng.":                        "As of 31 March 2025, the fund balance was VND450 billion.",
		"Đến hết năm 2026, tỉnh có 12 khu công nghiệp.":                        "By the end of 2026, the province will have 12 industrial parks.",
		"Nhà ga được đưa vào sử dụng từ năm 2008.":                             "The station was put into use in 2008.",
		"Nghị định có hiệu lực đến hết ngày 31/12/2026.":                       "The decree is in force until 31 December 2026.",
		"Hồ sơ được giải quyết trong 7 ngày làm việc.":                         "Dossiers are processed within seven working days.",
		"Cơ quan tiếp nhận trả kết quả ngay trong ngày làm việc.":              "Receiving agencies return results within the same working day.",
		"Thời gian xử lý từ 3 đến 5 ngày làm việc.":                            "Processing time is three to five working days.",
	}.check(t)
}

// Two bounds are what something is of, or by what it changes; a fine has both in full.
func TestBounds(t *testing.T) {
	clausesTold{
		"Mỗi căn hộ có diện tích từ 45 đến 70 m2.":                                    "Each apartment has an area of 45 to 70 sq m.",
		"EVN đã hoàn thành 214 công trình từ 110 kV đến 500 kV.":                      "EVN completed 214 works of 110 to 500 kV.",
		"Mức phạt là từ 3 đến 7 triệu đồng.":                                          "The fine is from VND3 to VND7 million.",
		"Người vi phạm bị phạt từ 15 đến 20 triệu đồng.":                              "Violators are fined VND15–20 million.",
		"Người vi phạm bị phạt tiền và tước giấy phép lái xe 3 tháng.":                "Violators are fined and have driving licences revoked for three months.",
		"Tỉnh phấn đấu giảm tỷ lệ hộ nghèo từ 1,5 đến 2%/năm.":                        "The province aims to reduce poverty rates by 1.5% to 2% per year.",
		"Tỉnh đặt mục tiêu giảm tỷ lệ hộ nghèo từ 1 đến 1,5% mỗi năm.":                "The province sets the goal of reducing poverty rates by 1% to 1.5% per year.",
		"Công ty giảm giá bán từ 500 đến 1.000 đồng/lít.":                             "The company cut selling prices by VND500 to VND1,000 per litre.",
		"Lương tối thiểu tăng từ 6% đến 7%.":                                          "The minimum wage rises by 6% to 7%.",
		"Tàu cá dài từ 12 đến 15 m phải đăng ký.":                                     "Fishing vessels 12 to 15 m long must be registered.",
		"Các ngân hàng áp dụng lãi suất từ 5% đến 7%/năm.":                            "Banks apply an interest rate of 5% to 7% per year.",
		"Chủ tàu được vay thêm tối đa 200 triệu đồng.":                                "Vessel owners may borrow up to VND200 million more.",
		"Dữ liệu được bán với giá chỉ từ 300 đến 500 đồng cho mỗi khách hàng.":        "Data is sold at a price of only VND300 to VND500 for each customer.",
		"Ngân hàng tăng lãi suất từ 5% đến 6%.":                                       "The bank raised interest rates from 5% to 6%.",
		"Lãi suất tiền gửi kỳ hạn từ 6 đến 12 tháng là 5,5%/năm.":                     "The 6- to 12-month deposit interest rate is 5.5% per year.",
		"Bộ Tài chính dự kiến giữ lạm phát trong khoảng 4 - 4,5%.":                    "The Ministry of Finance plans to keep inflation at about 4–4.5%.",
		"Người dân được hỗ trợ không quá 30 triệu đồng/hộ.":                           "People receive support of no more than VND30 million per household.",
		"Tỉnh hỗ trợ 50% chi phí nhưng không quá 120 triệu đồng/tàu đối với chủ tàu.": "The province provides 50% of costs, but no more than VND120 million per vessel for vessel owners.",
	}.check(t)
}

// What a figure is compared with, a share of and a level of.
func TestComparedLevels(t *testing.T) {
	clausesTold{
		"So với cùng kỳ, số vụ vi phạm giảm 12%.":                                "Compared with the same period of the previous year, the number of violations fell by 12%.",
		"Sản lượng vượt 1,2% so với kế hoạch.":                                   "Output exceeds the plan by 1.2%.",
		"Dự án chậm bốn tháng so với kế hoạch.":                                  "The project is four months behind schedule compared with the plan.",
		"Số ca tử vong là 21, tăng 13 ca.":                                       "The number of deaths is 21, up 13.",
		"Tỷ lệ giải ngân mới ở mức 45%.":                                         "The disbursement rate stands at only 45%.",
		"Vốn ngân sách địa phương giải ngân đạt 66,2%.":                          "The disbursement of local budget capital reaches 66.2%.",
		"Mức tăng này thấp hơn 1,2 điểm phần trăm so với mục tiêu.":              "This increase is 1.2 percentage points lower than the target.",
		"Tỉnh phấn đấu nâng tỷ lệ đô thị hóa lên 50% vào năm 2030.":              "The province aims to raise urbanisation rates to 50% by 2030.",
		"Cán cân thương mại hàng hóa ước tính xuất siêu 19,5 tỷ USD.":            "The merchandise trade balance is estimated to post a trade surplus of USD19.5 billion.",
		"Bình quân 9 tháng, chỉ số giá tiêu dùng tăng 3,2%.":                     "On average in the first nine months, the consumer price index rose by 3.2%.",
		"Trách nhiệm để xảy ra các khuyết điểm thuộc về UBND tỉnh.":              "The responsibility for shortcomings rests with the provincial People's Committee.",
		"Sản lượng tăng 3,2% so với cùng kỳ.":                                    "Output rose by 3.2% compared with the same period of the previous year.",
		"Sản lượng tăng 3,2% so với cùng kỳ năm 2023.":                           "Output rose by 3.2% compared with the same period in 2023.",
		"Số ca mắc sởi tăng gấp 3 lần so với cùng kỳ.":                           "The number of measles cases grew to 3 times that of the same period of the previous year.",
		"Giá vàng cao gấp đôi so với đầu năm.":                                   "Gold prices are twice those of the beginning of the year.",
		"Số doanh nghiệp mới gấp 1,5 lần so với năm 2020.":                       "", // the new ones, or only so many
		"Ngành thuế phấn đấu thu ngân sách vượt ít nhất 10% dự toán.":            "The tax sector sets a goal for state budget revenues to exceed the estimate by at least 10%.",
		"Dịch vụ chiếm 42,5% trong tổng GDP.":                                    "Services account for 42.5% of total gross domestic product.",
		"Tỉnh đã xử lý 85% số vụ vi phạm hành chính.":                            "The province handled 85% of administrative violations.",
		"Đến ngày 31/12/2024, tổng số nợ thuế là 12.000 tỷ đồng.":                "As of 31 December 2024, the total tax arrears were VND12 trillion.",
		"Hai dự án có tổng vốn đầu tư lần lượt là 1.200 tỷ đồng và 850 tỷ đồng.": "Two projects have the total investment capital of VND1,200 billion and VND850 billion respectively.",
		"Hai dự án có chiều dài lần lượt là 12 km và 15 km.":                     "Two projects have lengths of 12 km and 15 km respectively.",
		"Tỉnh đã hoàn thành mục tiêu tăng trưởng cả năm từ 8% trở lên.":          "The province achieved a full-year growth target of 8% or more.",
		"UBND tỉnh báo cáo kết quả thực hiện với Bộ Nội vụ trước ngày 15/12.":    "The provincial People's Committee is to report on implementation results to the Ministry of Home Affairs before 15 December.",
		"Thời gian giải quyết hồ sơ tối đa là 10 ngày làm việc.":                 "Dossier processing time does not exceed 10 working days.",
	}.check(t)
}

// What follows a figure behind a comma says more of it, and is no predicate of its own; what was counted by a day that is over had come about by then.
func TestFiguresThatFollow(t *testing.T) {
	e := engine(t)
	for vi, english := range map[string]string{
		"Khu vực dịch vụ tăng 8,69%, đóng góp 43,05%.":                           "The services sector rose by 8.69%, contributing 43.05%.",
		"Trung Quốc vẫn là thị trường lớn nhất với 4,8 triệu lượt, chiếm 25,2%.": "China remains the largest market with 4.8 million visits, accounting for 25.2%.",
		"Hàn Quốc vẫn là thị trường lớn nhất với 4,8 triệu lượt, giảm 4,8%.":     "The Republic of Korea remains the largest market with 4.8 million visits, down 4.8%.",
		"Tỷ lệ thất nghiệp là 2,22%, giảm nhẹ 0,02 điểm phần trăm.":              "The unemployment rate is 2.22%, down slightly by 0.02 percentage points.",
		"Kim ngạch tăng đột biến, đạt 593 triệu USD.":                            "Turnover surged to USD593 million.",
		"Hệ thống mới đáp ứng 14% nhu cầu.":                                      "The system has met only 14% of demands.",
		"Địa phương mới xử phạt 37 trường hợp.":                                  "The locality has sanctioned only 37 cases.",
		"Bộ mới ban hành 2 thông tư.":                                            "The ministry has just issued two circulars.",
		"Tính đến hết ngày 30/9, đơn vị thu được 200 tỷ đồng.":                   "As of 30 September, the unit had collected VND200 billion.",
		"Tính đến cuối tháng 9, tỉnh giải ngân 500 tỷ đồng.":                     "As of the end of September, the province had disbursed VND500 billion.",
		"Tính đến hết ngày 30/9, tỉnh có 12 khu công nghiệp.":                    "As of 30 September, the province had 12 industrial parks.",
	} {
		var got []string
		for _, c := range e.Clauses(vi, Options{Narrative: true, Measured: true, Year: 2025, Month: 10, Day: 14}) {
			got = append(got, c.Text)
		}
		if len(got) != 1 || got[0] != english {
			t.Errorf("%s\ngot  %q\nwant %q", vi, got, english)
		}
	}
}
