#!/usr/bin/env python3
"""Lists the words that people's names are made of in Latin letters, one a line, folded.

    pip install faker==40.63.0
    python3 Tools/PeopleNames/names.py Sources/CResources/data/entities-english-words.tsv \
        > Sources/CResources/data/entities-people-names.tsv

Given and family names are those of faker's locales (MIT, see NOTICE), and family names of East Asia
that it has in other letters only. Names that are everyday English words are left out.
"""
import collections
import importlib
import re
import sys
import unicodedata

LOCALES = (
    "en en_US en_GB en_IE en_NZ en_IN en_PK en_KE en_NG fr_FR fr_DZ fr_CA de_DE de_AT de_CH es_ES "
    "es_MX es_CO es_AR es_CL it_IT pt_BR pt_PT nl_NL nl_BE sv_SE ro_RO cs_CZ sk_SK sl_SI hr_HR da_DK "
    "no_NO pl_PL tr_TR id_ID fi_FI hu_HU et_EE lt_LT lv_LV ja_JP ga_IE ha_NG ig_NG yo_NG zu_ZA sw "
    "tw_GH"
).split()
EAST_ASIA = (
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang "
    "Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei "
    "Su Lu Ding Ren Lo Yao Lai Tan Shen Zhong Jin Cui Xi Hua Qian Qin Meng Yan Dai Fan Fang Shi Bai "
    "Dou Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Ahn Shin Seo Kwon Hwang Oh Hong Moon Ryu Roh "
    "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ngo Duong Ly Chan Cheung Chow Fung Kwok "
    "Lam Lau Leung Ng Wong Yip Yeung"
).split()


def folded(name):
    letters = unicodedata.normalize("NFD", name.lower())
    for letter, plain in (("ł", "l"), ("ø", "o"), ("ß", "ss"), ("đ", "d"), ("æ", "ae"), ("ı", "i")):
        letters = letters.replace(letter, plain)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’")


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        everyday = {line.strip() for line in file}
    names = {folded(name) for name in EAST_ASIA}
    for locale in LOCALES:
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for key in dir(provider):
            values = getattr(provider, key)
            if not re.match(r"(first|last)(_romanized)?_names?", key) or not isinstance(
                values, (tuple, list, dict, collections.OrderedDict)
            ):
                continue
            for value in values:
                if isinstance(value, str):
                    names.update(folded(word) for word in re.split(r"[ \-.]", value))
    print("# Words of people's names in Latin letters. Source: Faker (MIT, see NOTICE), 2026-11-27.")
    print("# Made by Tools/PeopleNames; do not edit.")
    for name in sorted(names - everyday):
        if re.fullmatch(r"[a-z]{2,}", name):
            print(name)


if __name__ == "__main__":
    main()
