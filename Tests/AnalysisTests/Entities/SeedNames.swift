/// The names in the seed articles as a careful reader marks them, in reading order.
///
/// One line a mention: the text as it stands, the type, and what it names. Offsets follow, because
/// every mention is looked for behind the one before it. "Turkish" and "التركي" name no country,
/// "Foreign Minister" names nobody.
enum SeedNames {
  /// Mentions of each seed, by the number of its file.
  static let table: [Int: String] = [
    0: """
    Turkey | LOC | tr
    Libya | LOC | ly
    Sirte | LOC | sirte
    Russia | LOC | ru
    Khalifa Hifter | PER | haftar
    Mevlüt Çavuşo -lu | PER | cavusoglu
    Vladimir Putin | PER | putin
    Recep Tayyip Erdogan | PER | erdogan
    Libya | LOC | ly
    Russia | LOC | ru
    Reuters | ORG | reuters
    Russia | LOC | ru
    Turkey | LOC | tr
    Libya | LOC | ly
    National Accord government | ORG | gna
    Tripoli | LOC | tripoli
    Ankara | LOC | ankara
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Russia | LOC | ru
    Istanbul | LOC | istanbul
    Sergey Lavrov | PER | lavrov
    S400 | MISC | s400
    Turkey | LOC | tr
    Russia | LOC | ru
    Turkey | LOC | tr
    Anatolia | ORG | anadolu
    Al-Jazeera | ORG | al-jazeera
    Libya | LOC | ly
    Al-Wefaq government | ORG | gna
    Syria | LOC | sy
    Wagner Company | ORG | wagner
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Al-Wefaq government | ORG | gna
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Sirte | LOC | sirte
    Ministry of Foreign Affairs | ORG | foreign ministry of libya
    Al-Wefaq government | ORG | gna
    Libyan Mine Clearance Center | ORG | libyan-mine-center
    Tripoli | LOC | tripoli
    Haftar | PER | haftar
    Foreign Ministry | ORG | foreign ministry of libya
    Facebook | ORG | facebook
    Accord Government | ORG | gna
    Mohamed Siala | PER | siala
    Libya | LOC | ly
    Giuseppe Poceno | PER | buccino
    reconciliation government | ORG | gna
    Turkey | LOC | tr
    """,
    1: """
    Reuters | ORG | reuters
    Ankara | LOC | ankara
    reconciliation government | ORG | gna
    Turkey | LOC | tr
    Al-Wattia | LOC | watiya
    Misurata | LOC | misrata
    Al-Wefaq | ORG | gna
    Sirte | LOC | sirte
    Khalifa Haftar | PER | haftar
    Reuters | ORG | reuters
    Turkey | LOC | tr
    Al-Watiyah | LOC | watiya
    Ankara | LOC | ankara
    Al-Wefaq government | ORG | gna
    Misurata | LOC | misrata
    Turkey | LOC | tr
    reconciliation government | ORG | gna
    Al-Wattia | LOC | watiya
    Al-Wefaq | ORG | gna
    Haftar | PER | haftar
    Sirte | LOC | sirte
    Al-Jazeera | ORG | al-jazeera
    Libya | LOC | ly
    Al-Wefaq | ORG | gna
    Syria | LOC | sy
    Wagner | ORG | wagner
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Al-Wefaq government | ORG | gna
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Sirte | LOC | sirte
    Mevlüt Çavuşoغلlu | PER | cavusoglu
    Vladimir Putin | PER | putin
    Recep Tayyip Erdogan | PER | erdogan
    Libya | LOC | ly
    Russia | LOC | ru
    Libya | LOC | ly
    Turkey | LOC | tr
    Gawishoglu | PER | cavusoglu
    Libya | LOC | ly
    Sergey Lavrov | PER | lavrov
    Istanbul | LOC | istanbul
    Lavrov | PER | lavrov
    reconciliation government | ORG | gna
    Sirte | LOC | sirte
    Reuters | ORG | reuters
    Russian Foreign Ministry | ORG | foreign ministry of russia
    Libya | LOC | ly
    Lavrov | PER | lavrov
    """,
    2: """
    Ankara | LOC | ankara
    Moscow | LOC | moscow
    Tripoli | LOC | tripoli
    Tripoli | LOC | tripoli
    AFP | ORG | afp
    Turkey | LOC | tr
    Russia | LOC | ru
    Ankara | LOC | ankara
    Libya | LOC | ly
    Ankara | LOC | ankara
    Moscow | LOC | moscow
    Ankara | LOC | ankara
    Khalifa Haftar | PER | haftar
    Russia | LOC | ru
    Libya | LOC | ly
    Erdogan | PER | erdogan
    Ibrahim Kalin | PER | kalin
    Reuters news agency | ORG | reuters
    Kalin | PER | kalin
    Haftar | PER | haftar
    Mediterranean | LOC | mediterranean
    Sirte | LOC | sirte
    Libya | LOC | ly
    Jufra | LOC | jufra
    Jufra | LOC | jufra
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Kalin | PER | kalin
    Syria | LOC | sy
    TRT World | ORG | trt-world
    Andrew Hopkins | PER | andrew-hopkins
    Ankara | LOC | ankara
    Syria | LOC | sy
    Ankara | LOC | ankara
    Moscow | LOC | moscow
    Libya | LOC | ly
    Libya | LOC | ly
    Moscow | LOC | moscow
    Russia | LOC | ru
    Turkey | LOC | tr
    Libya | LOC | ly
    Egypt | LOC | eg
    Russia | LOC | ru
    Egypt | LOC | eg
    UAE | LOC | ae
    Haftar | PER | haftar
    Libya | LOC | ly
    UN | ORG | un
    Turkey | LOC | tr
    Egypt | LOC | eg
    Libya | LOC | ly
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Egypt | LOC | eg
    Sirte | LOC | sirte
    Egypt | LOC | eg
    Sirte | LOC | sirte
    TRT World | ORG | trt-world
    Sara Firth | PER | sara-firth
    Tripoli | LOC | tripoli
    Libya | LOC | ly
    Egypt | LOC | eg
    Libya | LOC | ly
    Haftar | PER | haftar
    Tripoli | LOC | tripoli
    Libya | LOC | ly
    Haftar | PER | haftar
    Tripoli | LOC | tripoli
    Tarhuna | LOC | tarhuna
    Libyan army | ORG | libyan-army
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Turkey | LOC | tr
    Libya | LOC | ly
    Erdogan | PER | erdogan
    TRTWorld | ORG | trt-world
    """,
    3: """
    Turkey | LOC | tr
    Khalifa Hifter | PER | haftar
    Sirte | LOC | sirte
    Jafra | LOC | jufra
    Libyan army | ORG | libyan-army
    Haftar | PER | haftar
    Egypt | LOC | eg
    Turkey | LOC | tr
    Libya | LOC | ly
    Mevlüt Çavuşo أوlu | PER | cavusoglu
    Turkey | LOC | tr
    Haftar | PER | haftar
    Turkey | LOC | tr
    Libya | LOC | ly
    Recep Tayyip Erdogan | PER | erdogan
    Vladimir Putin | PER | putin
    Libya | LOC | ly
    Libyan army | ORG | libyan-army
    National Accord Government | ORG | gna
    Sirte | LOC | sirte
    Khalifa Haftar | PER | haftar
    Ibrahim Beit Al-Mal | PER | beit-al-mal
    Sirte and Al-Jafra operations room | ORG | sirte-operations
    Al-Wefaq government | ORG | gna
    Al-Wefaq government | ORG | gna
    Fayez al-Sarraj | PER | sarraj
    Tripoli | LOC | tripoli
    Sirte | LOC | sirte
    Sirte and Al-Jafra Operations Room | ORG | sirte-operations
    Facebook | ORG | facebook
    Beit Al-Mal | PER | beit-al-mal
    Haftar | PER | haftar
    Sirte | LOC | sirte
    Tripoli | LOC | tripoli
    Al-Jafra | LOC | jufra
    Al-Wefaq | ORG | gna
    Tripoli | LOC | tripoli
    Tarhuna | LOC | tarhuna
    Sirte | LOC | sirte
    Al-Wefaq government | ORG | gna
    Sirte | LOC | sirte
    Al-Jafra | LOC | jufra
    Libya | LOC | ly
    Hifter | PER | haftar
    Sirte | LOC | sirte
    Volcano of Rage | MISC | volcano-of-rage
    National Accord government | ORG | gna
    Haftar | PER | haftar
    Panzzer | MISC | pantsir
    Anger Volcano | MISC | volcano-of-rage
    Facebook | ORG | facebook
    Haftar | PER | haftar
    Sirte | LOC | sirte
    Haftar | PER | haftar
    Wagner | ORG | wagner
    Janjaweed | ORG | janjaweed
    Egypt | LOC | eg
    Egypt | LOC | eg
    Libya | LOC | ly
    Turkey | LOC | tr
    eastern Mediterranean | LOC | mediterranean
    Ankara | LOC | ankara
    Government of Accord | ORG | gna
    Turkey | LOC | tr
    Italy | LOC | it
    Britain | LOC | gb
    United States | LOC | us
    Russia | LOC | ru
    """,
    4: """
    أنقرة | LOC | ankara
    موسكو | LOC | moscow
    ليبيا | LOC | ly
    حفتر | PER | haftar
    سرت | LOC | sirte
    Libyan Army | ORG | libyan-army
    Sirte | LOC | sirte
    حكومة الوفاق | ORG | gna
    سرت | LOC | sirte
    تركيا | LOC | tr
    ليبيا | LOC | ly
    سرت | LOC | sirte
    روسيا | LOC | ru
    خليفة حفتر | PER | haftar
    مولود جاويش أوغلو | PER | cavusoglu
    فلاديمير بوتين | PER | putin
    رجب طيب أردوغان | PER | erdogan
    ليبيا | LOC | ly
    روسيا | LOC | ru
    رويترز | ORG | reuters
    روسيا | LOC | ru
    تركيا | LOC | tr
    ليبيا | LOC | ly
    حكومة الوفاق الوطني | ORG | gna
    طرابلس | LOC | tripoli
    أنقرة | LOC | ankara
    سرت | LOC | sirte
    حفتر | PER | haftar
    روسيا | LOC | ru
    إسطنبول | LOC | istanbul
    روسيا | LOC | ru
    تركيا | LOC | tr
    سيرغي لافروف | PER | lavrov
    إس 400 | MISC | s400
    تركيا | LOC | tr
    Sergei Lavrov | PER | lavrov
    Mevlut Cavusoglu | PER | cavusoglu
    Turkey | LOC | tr
    Andrey (Andrei) Karlov | PER | karlov
    Moscow | LOC | moscow
    Russia | LOC | ru
    Russia | LOC | ru
    Turkey | LOC | tr
    Andrey Karlov | PER | karlov
    Ankara | LOC | ankara
    Moscow | LOC | moscow
    Syria | LOC | sy
    روسيا | LOC | ru
    تركيا | LOC | tr
    الأناضول | ORG | anadolu
    الجزيرة | ORG | al-jazeera
    ليبيا | LOC | ly
    حكومة الوفاق | ORG | gna
    سوريا | LOC | sy
    شركة فاغنر | ORG | wagner
    سرت | LOC | sirte
    حفتر | PER | haftar
    حكومة الوفاق | ORG | gna
    سرت | LOC | sirte
    حفتر | PER | haftar
    سرت | LOC | sirte
    وزارة الخارجية | ORG | foreign ministry of libya
    حكومة الوفاق | ORG | gna
    المركز الليبي لإزالة الألغام | ORG | libyan-mine-center
    طرابلس | LOC | tripoli
    حفتر | PER | haftar
    الفيسبوك | ORG | facebook
    حكومة الوفاق | ORG | gna
    محمد سيالة | PER | siala
    إيطاليا | LOC | it
    ليبيا | LOC | ly
    جوزيبي بوتشينو | PER | buccino
    حكومة الوفاق | ORG | gna
    تركيا | LOC | tr
    الجزيرة | ORG | al-jazeera
    """,
  ]
}
