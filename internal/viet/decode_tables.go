package viet

// The tables give the characters of the codes 0x80 to 0xFF in order.

// windows1252 covers 0x80 to 0x9F only: above, windows-1252 is Latin-1, and so are its five free codes here.
const windows1252 = "" +
	"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" +
	"\u0090‘’“”•–—˜™š›œ\u009džŸ"

// windows1258 has letters with their shape; the tones are combining characters of their own.
const windows1258 = "" +
	"€\u0081‚ƒ„…†‡ˆ‰\u008a‹Œ\u008d\u008e\u008f" +
	"\u0090‘’“”•–—˜™\u009a›œ\u009d\u009eŸ" +
	"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯" +
	"°±²³´µ¶·¸¹º»¼½¾¿" +
	"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ" +
	"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
	"àáâăäåæçèéêë\u0301íîï" +
	"đñ\u0323óôơö÷øùúûüư₫ÿ"

// tcvn3 has the 67 lower-case letters and 7 capitals without tone of TCVN3 (ABC). In the places that ABC leaves free it
// follows TCVN 5712, which has capitals there; 0x80 to 0x9F are punctuation, as its fonts on Windows have them.
const tcvn3 = "" +
	"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" +
	"\u0090‘’“”•–—˜™š›œ\u009džŸ" +
	"\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

// viscii has a code for every letter; six capitals stand below 0x20, see visciiLow.
const viscii = "" +
	"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" +
	"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
	"Õắằặấầẩậẽẹếềểễệố" +
	"ồổỗỠƠộờởịỰỨỪỬơớƯ" +
	"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" +
	"ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
	"àáâãảăữẫèéêẻìíĩỉ" +
	"đựòóôõỏọụùúũủýợỮ"

// visciiLow gives the capital that VISCII has at a control code, or 0.
func visciiLow(code rune) rune {
	switch code {
	case 0x02:
		return 'Ẳ'
	case 0x05:
		return 'Ẵ'
	case 0x06:
		return 'Ẫ'
	case 0x14:
		return 'Ỷ'
	case 0x19:
		return 'Ỹ'
	case 0x1E:
		return 'Ỵ'
	}
	return 0
}

// vniLetter gives the letter that VNI writes with one code outside ASCII, or 0. The letters ơ and ư may take a mark.
func vniLetter(code rune) rune {
	switch code {
	case 0xEC:
		return 'ì'
	case 0xED:
		return 'í'
	case 0xE6:
		return 'ỉ'
	case 0xF3:
		return 'ĩ'
	case 0xF2:
		return 'ị'
	case 0xEE:
		return 'ỵ'
	case 0xF1:
		return 'đ'
	case 0xF4:
		return 'ơ'
	case 0xF6:
		return 'ư'
	}
	return 0
}

// vniMark gives the combining characters for the code that VNI puts after a vowel, shape before tone, or "".
func vniMark(code rune) string {
	switch code {
	case 0xF8:
		return "\u0300"
	case 0xF9:
		return "\u0301"
	case 0xFB:
		return "\u0309"
	case 0xF5:
		return "\u0303"
	case 0xEF:
		return "\u0323"
	}
	return vniShape(code)
}

func vniShape(code rune) string {
	switch code {
	case 0xE2:
		return "\u0302"
	case 0xE1:
		return "\u0302\u0301"
	case 0xE0:
		return "\u0302\u0300"
	case 0xE5:
		return "\u0302\u0309"
	case 0xE3:
		return "\u0302\u0303"
	case 0xE4:
		return "\u0302\u0323"
	case 0xEA:
		return "\u0306"
	case 0xE9:
		return "\u0306\u0301"
	case 0xE8:
		return "\u0306\u0300"
	case 0xFA:
		return "\u0306\u0309"
	case 0xFC:
		return "\u0306\u0303"
	case 0xEB:
		return "\u0306\u0323"
	}
	return ""
}
