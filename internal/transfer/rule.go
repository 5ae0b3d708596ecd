package transfer

// rule names how a constituent was made; generation follows it.
type rule uint16

// The rules, file by file of those that tell what they make.
const (
	ruleLeaf rule = iota
	// Noun phrases.
	ruleBareNP    // N
	ruleDetNP     // các N
	ruleNumNP     // 06 N
	ruleDemNP     // N này
	ruleCompound  // N N
	ruleNameNP    // N + proper noun phrase
	ruleAdjN      // N A
	ruleNPP       // N PP
	ruleNOf       // N của NP
	ruleNOfList   // tỷ trọng NP , NP
	ruleNVP       // N + verb phrase
	ruleNVerb     // N + bare verb
	ruleNTime     // N + date
	ruleNominal   // việc VP
	ruleNominalN  // công tác N
	ruleNPList    // NP , NP
	ruleNComma    // NP ,
	ruleNPOf      // proper NP của NP
	ruleNPPP      // proper NP + PP
	ruleNPTime    // document + date
	ruleAmendedNP // law + "sửa đổi"
	ruleNPVP      // document + verb phrase: "Nghị định … quy định về …"
	ruleApproxNum // hơn 10
	ruleOf        // của NP
	rulePP        // P NP
	rulePVP       // P VP
	rulePTime     // P + date
	ruleTimes     // Time Time
	// Adjectives.
	ruleAdvA
	ruleAMore // minh bạch hơn
	ruleAComma
	ruleAList
	// Verbs.
	ruleVComma   // V ,
	ruleVVList   // V , V
	ruleVAdv     // V + manner
	ruleAdjusted // điều chỉnh giá tăng 6%
	ruleVDated   // đặt mục tiêu đến năm 2030
	ruleVThat    // V rằng
	ruleIntrans  // V
	ruleVNP      // V NP
	ruleVVP      // V VP
	ruleVS       // V S
	ruleVNHead   // V NP …
	ruleVNVP     // V NP VP
	ruleVNNP     // V NP NP
	ruleVNBe     // V NP là NP
	ruleVShift   // V PP before its object
	ruleVInto    // tham gia tích cực vào NP
	ruleVPPP     // VP PP
	ruleVPTime
	ruleVPAdv
	ruleVPDrop // VP như sau
	ruleVPAdj  // VP + adjective as manner
	ruleTAM    // đã VP
	ruleAdvVP
	ruleAdjVP // tích cực VP
	rulePurp  // để VP
	ruleVPPurp
	rulePassive    // được V
	ruleAgent      // được NP
	rulePassAgent  // được NP V
	rulePassHead   // được V(nto) …
	ruleDoV        // do NP V
	ruleDoWith     // do NP phối hợp với NP
	ruleBe         // là NP
	ruleBeVP       // là VP
	rulePredicate  // A as predicate
	ruleVPComma    // VP ,
	ruleVPList     // VP , VP
	ruleS          // NP VP
	ruleNamedS     // NP , VP
	ruleAreaS      // trên địa bàn NP VP
	ruleNDrop      // N của mình
	ruleShare      // 28% N
	ruleVGerund    // công bố sửa đổi NP
	ruleOrMore     // 10 người trở lên
	ruleFromMore   // từ 10 người trở lên, từ 5% đến 7%
	ruleIf         // nếu S
	ruleWhen       // khi VP
	ruleVPIf       // VP khi S
	ruleNPPart     // Điều 5 Luật Đất đai
	ruleVNTime     // chỉ đạo NP thời gian tới …
	ruleWholeNP    // toàn + name
	ruleBetween    // giữa A với B
	ruleKept       // được hỗ trợ NP
	ruleNPDrop     // Luật X số 13/2008/QH12
	ruleRate       // thuế suất 10%
	ruleYear       // năm 2024 as a noun phrase
	ruleVGot       // dành được
	ruleDoBe       // do NP là NP
	ruleNumbered   // giai đoạn 1
	ruleNMeasure   // lương 1,8 triệu đồng
	ruleByMeasure  // được tăng 30%
	ruleSerial     // phối hợp với NP VP
	ruleFrontComma // Time , or PP ,
	ruleFront      // Front S
	ruleTimeS      // Time S
	ruleTenure     // Quốc hội khóa XV
	ruleCommaPurp
	ruleTimeVP    // năm 2023 VP
	ruleTopicThen // NP thì
	ruleThenS     // NP thì VP
	ruleIfThen    // S thì
	ruleIfThenS   // S thì VP or S
	ruleNPAdv     // NP nói chung
	ruleRankIn    // thứ 3 thế giới
	ruleIfOwn     // nếu VP, of the subject
	ruleBeA       // là bắt buộc
	ruleTopicS    // Đối với NP, được VP
	ruleVNRank    // xếp NP hạng 55
	ruleIfDone    // nếu VP, without a subject
	ruleNameDem   // Trung tâm Dữ liệu quốc gia này
	ruleSoThat    // để S
	ruleNominalS  // việc S
	ruleRange     // 2,3 lần tới 5,6 lần
	ruleRank      // hạng 55
	ruleOnly      // chỉ 5%
	ruleOnlyPP    // chỉ trong vòng một tuần
	rulePairOpen  // không chỉ VP
	rulePairMid   // không chỉ VP mà còn
	rulePairVP    // không chỉ VP mà còn VP
	rulePairNP    // không chỉ NP mà còn NP
	rulePairPP    // không chỉ PP mà còn PP
	ruleBesides   // Không chỉ VP, S
	ruleFigure    // NP 8.000 đồng
	ruleFigureAt  // NP 8.000 đồng tại NP
	ruleBeRange   // là từ 10 đồng đến 20 đồng
	ruleThere     // hiện có 12 N
	ruleHave      // đã có 34 N VP
	ruleHasWhich  // tỉnh còn 46 N VP
	ruleNWhole    // N toàn ngành
	ruleNFirst    // lần đầu tiên S
	ruleNState    // tình trạng S
	ruleVPFor     // VP 6 tháng
	ruleVSame     // cho biết sẽ VP
	ruleAside     // NP (GDĐT)
	ruleActNP     // VP as NP
	ruleRel       // mà S
	ruleNRel      // N mà S
	ruleCondS     // khi S S
	ruleOnwards   // từ ngày 1/7 trở đi
	ruleOver      // thiệt hại trên 70%
	ruleSession   // Quốc hội khóa XV, kỳ họp thứ 8
	ruleIncluding // 4 quận gồm A và B
	ruleByThen    // , chậm nhất là ngày 30/6
	ruleOften     // ít nhất mỗi năm 1 lần
	ruleNamed     // Chủ tịch Công ty A, John Smith
	rulePer       // 4 ngày/tuần
	ruleNumRange  // 60 điểm đến dưới 75 điểm
	ruleSentTo    // được gửi về Bộ, of ruleMiddle only
	ruleDispatch  // có công văn gửi NP
	ruleLocal     // Sở Y tế các tỉnh
	ruleSuffer    // bị tai nạn
	ruleMiddle    // ý kiến gửi về Bộ
	ruleApproxIs  // thời gian tối thiểu là 3 tháng
	ruleOfPlace   // Quốc hội nước Cộng hòa Pháp
	ruleHasDone   // được NP VP
	ruleFrontNP   // năm học 2024-2025,
	ruleAppos     // Liên minh châu Âu, đối tác lớn của Việt Nam
	ruleVNMay     // cho phép NP được
	ruleAgentHead // được NP giao
	ruleFact      // việc S
	ruleListDem   // cơ quan, tổ chức đó
	ruleNOfMany   // công nhân các khu công nghiệp
	ruleAMuch     // thấp hơn nhiều
	ruleThan      // thấp hơn NP
	ruleMoreBy    // cao hơn năm ngoái 15%
	ruleHasV      // có sử dụng NP
	rulePassAdv   // được trực tiếp
	ruleNOfNum    // kết quả 12 hồ sơ
	ruleIfMust    // trường hợp cần thiết phải VP
	ruleWhoThen   // doanh nghiệp vi phạm thì
	ruleAsFollows // NP như sau
	ruleOtherVP   // các hình thức khác do NP V
	ruleOccurs    // xảy ra 15 N
	rulePPReach   // với doanh thu đạt 3 tỷ đồng
	ruleTitled    // các Thứ trưởng A, B
	ruleWho       // doanh nghiệp xả thải, of "doanh nghiệp xả thải phải …"
	ruleAttending // tham dự NP có NP
	ruleVPOf      // chiếm đoạt 3 tỷ đồng của NP
	ruleExpected  // dự kiến S
	ruleNAge      // bệnh nhân 45 tuổi
	ruleWhenVP    // khi VP VP
	ruleHeadsOf   // Bộ trưởng Quốc phòng các nước
	rulePaperOn   // Thông báo số 12 kết luận của NP
	ruleSpend     // dành 200 tỷ đồng hỗ trợ hộ nghèo

	// bound.go
	ruleParts     // các điểm a, b và c
	ruleActS      // VP là NP
	ruleAged      // từ 6 tuổi đến 18 tuổi
	ruleIfThere   // trường hợp có NP
	ruleIfSo      // trường hợp cần thiết
	ruleApplies   // Nếu S thì thực hiện theo NP
	ruleOfCountry // Bộ Nội vụ Lào
	ruleNthOf     // Hội nghị cấp cao ASEAN lần thứ 47
	ruleWithVP    // cùng NP VP
	ruleFrontVP   // trong nhiệm kỳ, sẽ VP
	ruleAsked     // nếu có NP, đề nghị NP VP
	ruleButFor    // , trừ trường hợp S

	// condition.go
	ruleCase // trường hợp NP, waiting for what it is like
	ruleIfIs // trường hợp NP A
	rulePPBe // đối với NP là 10 đồng
	rulePPBeComma
	ruleFigures // S, đối với NP là 10 đồng
	ruleForUse  // cho NP sử dụng
	ruleKeptBy  // được NP cấp NP
	ruleCondVP  // trường hợp S thì VP
	ruleIfValid // nếu hồ sơ hợp lệ

	// deadline.go
	ruleAhead // ít nhất 3 ngày trước khi VP

	// every.go
	ruleEvery // cứ 10 NP thì có 7 NP VP

	// everyday.go
	ruleOwner    // mẹ tôi
	ruleTooMuch  // đắt quá
	ruleWhat     // chuyện gì
	ruleWhatIs   // những gì S
	ruleAdvS     // có lẽ S
	ruleAsAs     // cao bằng NP
	ruleSoHears  // cho tôi nghe
	ruleTellThat // nói với NP rằng
	// follow.go
	ruleVFrom  // thu của NP, waiting for what it is
	ruleGoTo   // sang Nhật Bản làm việc
	ruleCutBy  // giảm 0,5% lãi suất
	ruleUpTo   // mất tới 5 năm
	ruleRanked // Đứng thứ hai là NP
	ruleLet    // cho sửa chữa NP

	// instance.go
	ruleNCase   // các trường hợp S
	ruleOrS     // hoặc S
	ruleSOr     // S hoặc S
	ruleOneOf   // một trong ba N
	ruleQuality // sự A
	ruleNSpan   // giá trị 6 tháng
	ruleNoVerb  // thời hạn PP

	// joined.go
	ruleCommaConj // , nhưng
	ruleHalf      // S nhưng
	ruleJoined    // S nhưng S
	ruleAlthough  // dù VP
	ruleCommaCond // , dù S

	// namely.go
	ruleDuration // 5 năm 6 tháng tù
	ruleNamely   // hai tỉnh là A và B
	ruleCases    // 15 vụ án, 40 bị can

	// nothing.go
	ruleAnyLike // N nào A
	ruleNoOne   // không có N nào VP

	// press.go
	ruleButVP    // không V NP mà V NP
	ruleSomeDo   // có doanh nghiệp VP
	ruleUnsaid   // do chưa VP
	ruleWorkWith // phối hợp UBND tỉnh, waiting for what they do
	ruleStillDo  // vẫn còn nhiều N VP
	ruleBeOf     // là của NP
	ruleWhere    // NP, nơi S

	// provision.go
	ruleMidVP   // khi VP phải VP
	ruleHasHad  // được gia hạn NP
	rulePassTo  // được chuyển đến NP
	rulePassFor // được trình NP V

	// quantify.go
	ruleNumDem // hai N này
	ruleAllNum // cả 12 N

	// gap.go
	ruleGapV      // NP V of "mức giá NP V"
	ruleGapMark   // mà + that
	ruleGapTime   // đã cấp trước ngày 1/7
	ruleMeanwhile // mà S
	ruleOrCond    // hoặc khi S
	ruleConds     // khi S hoặc khi S
	ruleInCase    // trường hợp VP
	ruleDueIn     // trường hợp VP, phải VP
	ruleLapse     // quá thời hạn này mà S
	ruleNGap      // N + that

	// scrutiny.go
	ruleNOnAct // kết luận thanh tra việc VP

	// section.go
	ruleSection // quốc lộ 1 đoạn qua NP

	// copula.go
	ruleBeThat // là S
	ruleShown  // qua NP cho thấy S

	// rank.go
	ruleNth     // lớn thứ ba
	ruleVPHigh  // đạt 8,2%, cao nhất trong 3 năm
	ruleRankOf  // thứ 25/194 quốc gia
	ruleVPTo    // tăng 12 điểm, lên 1.350 điểm
	ruleFined   // phạt một cá nhân 1,5 tỷ đồng
	ruleSome    // có 7 N VP
	ruleGivenBy // Thủ tướng giao, behind a plan
	ruleNGiven  // kế hoạch Thủ tướng giao
	ruleGoal    // mục tiêu đến năm 2030, S
	ruleVPTotal // bị phạt 9 năm tù, tổng hợp hình phạt là 13 năm tù
	ruleVPSize  // gồm 3 gói thầu, tổng vốn 500 tỷ đồng
	ruleVPMost  // thu hút nhiều vốn nhất

	// state.go
	ruleBeDay    // là ngày 10/8
	ruleStage    // đang trong quá trình N
	ruleBounded  // sẽ dưới 4%
	ruleWithin   // chiếm 37% GDP, trong giới hạn an toàn
	ruleNone     // hiện chưa có N
	ruleAmid     // NP, gồm cả NP,
	ruleOnlyNP   // chỉ một số N
	ruleForDoing // chuyển hồ sơ cho cơ quan điều tra xử lý
	ruleOnlyS    // chỉ có 3 N VP
	ruleOfThem   // 3 trong số 20 N
	ruleAndPP    // nộp hồ sơ qua mạng hoặc tại NP

	// statutory.go
	ruleHeldBy      // do NP nắm giữ 50% vốn
	ruleNHeld       // N do NP nắm giữ 50% vốn
	ruleHaveDone    // được NP V NP, V NP
	ruleKeptToo     // được V và V NP
	ruleThenForward // V, trình NP V NP

	// shares.go
	ruleShareS    // 29% VP, waiting for the first share
	ruleShareHalf // S of a share ,

	// existential.go
	ruleVThere // xác định có 7 N
)
