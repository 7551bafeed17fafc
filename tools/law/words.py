"""What the tables of doc/law.md and doc/law.id.md say in each language: headings, values, what would prove a figure."""

ID = {
    # headings of columns
    "programme": "program", "programmes": "program", "segment": "segmen", "payer": "pembayar", "rate (JKK: class 1 to 5)": "tarif (JKK: kelas 1 sampai dengan 5)", "months": "bulan iuran",
    "relief": "keringanan", "basis": "dasar hukum", "evidence": "tingkat sumber", "rupiah a month": "rupiah per bulan", "contract value from": "nilai kontrak dari", "to": "sampai dengan",
    "JKK percent": "JKK persen", "JKM percent": "JKM persen", "due on": "jatuh tempo", "a day off moves it": "bila jatuh pada hari libur", "percent a month of delay": "persen per bulan keterlambatan",
    "year": "tahun", "UMP": "UMP", "lowest": "terendah", "highest": "tertinggi", "own UMK": "UMK sendiri", "follows the UMP": "mengikuti UMP", "table": "tabel", "key begins": "awal kunci",
    "figures": "angka", "what would prove it": "yang akan membuktikannya", "all": "semua", "": "",
    # values
    "employer": "pemberi kerja", "worker": "pekerja", "government": "pemerintah pusat", "floor": "batas bawah", "ceiling": "batas atas", "forward": "maju", "backward": "mundur",
    # what a basis says besides regulations
    "no article seen": "pasal tidak ditemukan", "article not seen": "pasal tidak dilihat", "BPJS TK yearly letter": "surat tahunan BPJS TK", "BPJS TK letter": "surat BPJS TK", " of 20": " tanggal 20",
    "GDP growth": "pertumbuhan PDB",
    # proofs
    "the Keppres named, or the joint decree on the holidays of the year": "Keppres yang disebut, atau SKB hari libur tahun itu",
    "the article of PP 49/2020 on construction whose wages are not known": "pasal PP 49/2020 tentang jasa konstruksi yang upahnya tidak diketahui",
    "PP 49/2020 Pasal 17: the share of each payer in the part that is due monthly": "PP 49/2020 Pasal 17: bagian tiap pembayar dalam bagian yang jatuh tempo tiap bulan",
    "Perpres 111/2013: whether its ceiling bound workers of a region, and until when": "Perpres 111/2013: apakah batas atasnya mengikat pekerja daerah, dan sampai kapan",
    "Permenaker 5/2021: the article on less than three months; Permenaker 1/2016: whether it had the like": "Permenaker 5/2021: pasal tentang kepesertaan kurang dari tiga bulan; Permenaker 1/2016: apakah memuat hal serupa",
    "the letters of BPJS Ketenagakerjaan of 2020 and 2021 on the pensions of JP": "surat BPJS Ketenagakerjaan tahun 2020 dan 2021 tentang manfaat pensiun JP",
    "PP 6/2025: the new wording of PP 37/2021 Pasal 19": "PP 6/2025: bunyi baru PP 37/2021 Pasal 19",
    "PP 37/2021 or a rule below it: when the state's share falls due": "PP 37/2021 atau aturan di bawahnya: kapan bagian pemerintah pusat jatuh tempo",
    "the decree of the province on the UMK of that year: that the region has one, or that it has none and follows the UMP": "keputusan gubernur tentang UMK tahun itu: bahwa daerah itu memiliki UMK, atau tidak memilikinya dan mengikuti UMP",
    "the decree of Kalimantan Selatan on the UMP of 2018": "keputusan Gubernur Kalimantan Selatan tentang UMP 2018",
    "the decree of Kalimantan Timur on the UMP of 2018": "keputusan Gubernur Kalimantan Timur tentang UMP 2018",
    "the decree of Papua Barat Daya on the UMP of 2024": "keputusan Gubernur Papua Barat Daya tentang UMP 2024",
}


class English:
    page = "doc/law.md"

    def say(self, text):
        return text

    def basis(self, text):
        return text

    def number(self, text):
        """1234567.50 as it is printed; sen only where there are any."""
        whole, _, sen = text.partition(".")
        return f"{int(whole):,}" + (f".{sen}" if sen.strip("0") else "")

    def percent(self, text):
        return text + "%"

    def fraction(self, text):
        return text

    def span(self, start, last):
        return f"from {start}" if last is None else start if last == start else f"{start} to {last}"

    def due(self, day, months):
        month = {"0": "of the month", "1": "of the following month"}.get(months, f"{months} months later")
        return f"the {day}th {month}"

    def range(self, first, last):
        return f"{first} to {last}"


class Indonesian(English):
    page = "doc/law.id.md"

    def say(self, text):
        return ID[text]

    def basis(self, text):
        for english in ("no article seen", "article not seen", "BPJS TK yearly letter", "BPJS TK letter", " of 20", "GDP growth"):
            text = text.replace(english, ID[english])
        return text.replace(" to PP ", " sampai dengan PP ")

    def number(self, text):
        return super().number(text).translate(str.maketrans(",.", ".,"))

    def percent(self, text):
        return text.replace(".", ",") + "%"

    def fraction(self, text):
        return text.replace(".", ",")

    def span(self, start, last):
        return f"sejak {start}" if last is None else start if last == start else f"{start} s.d. {last}"

    def due(self, day, months):
        month = {"0": "bulan itu", "1": "bulan berikutnya"}.get(months, f"{months} bulan kemudian")
        return f"tanggal {day} {month}"

    def range(self, first, last):
        return f"{first} sampai dengan {last}"


LANGUAGES = (English(), Indonesian())
