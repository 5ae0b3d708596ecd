package transfer

import "testing"

func TestShares(t *testing.T) {
	clausesTold{
		"Khảo sát của sở cho thấy 38% công nhân phải thuê nhà, 21% chưa có hợp đồng lao động và 9% muốn nghỉ việc.": "The department's survey shows that 38% of workers have to rent a house, 21% do not yet have labour contracts, and 9% want to leave their jobs.",
		"Báo cáo cho thấy 60% hộ thiếu nước sạch, 15% bị mất toàn bộ số tiền tiết kiệm.":                            "The report shows that 60% of households are short of clean water and 15% lose all savings.",
		"Khảo sát 900 doanh nghiệp cho thấy 50% gặp khó khăn về vốn, 20% phải cắt giảm lao động.":                   "The survey of 900 businesses shows that 50% face difficulties in capital and 20% have to cut jobs.",
		"Khảo sát cho thấy 42% gặp khó khăn về vốn, 27% phải cắt giảm lao động.":                                    "Surveys show that 42% face difficulties in capital and 27% have to cut jobs.",
		"Trong vụ này, 29% phải vay nợ.": "", // of whom is not said
	}.check(t)
}
