/// One statement said and denied in both languages, made up for measuring.
struct PolarityCase {
  var arabic: String
  var deniedArabic: String
  var english: String
  var deniedEnglish: String
  /// The English in other words.
  var rewordedEnglish: String
  var deniedRewordedEnglish: String

  /// A row of the table: six sentences parted by "|".
  init(_ row: Substring) {
    let fields = row.split(separator: "|").map {
      String($0.drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
    }
    (arabic, deniedArabic) = (fields[0], fields[1])
    (english, deniedEnglish) = (fields[2], fields[3])
    (rewordedEnglish, deniedRewordedEnglish) = (fields[4], fields[5])
  }

  static let all = table.split(separator: "\n").map(PolarityCase.init)

  private static let table = """
    قال المتحدث إن الشركة ستعود إلى السوق العام المقبل|قال المتحدث إن الشركة لن تعود إلى السوق العام المقبل|The spokesman said the company would return to the market next year|The spokesman said the company would not return to the market next year|According to the spokesman, the firm will be back on the market next year|According to the spokesman, the firm won't be back on the market next year
    حضر الوزير الاجتماع الذي عقد في العاصمة|لم يحضر الوزير الاجتماع الذي عقد في العاصمة|The minister attended the meeting held in the capital|The minister did not attend the meeting held in the capital|The minister was at the meeting in the capital|The minister was not at the meeting in the capital
    تملك البلدية المال الكافي لترميم الجسر|لا تملك البلدية المال الكافي لترميم الجسر|The municipality has enough money to repair the bridge|The municipality does not have enough money to repair the bridge|The town can afford to repair the bridge|The town cannot afford to repair the bridge
    هذا القرار نهائي بحسب المحكمة|هذا القرار ليس نهائيا بحسب المحكمة|The decision is final, the court said|The decision is not final, the court said|This ruling is final, said the court|This ruling isn't final, said the court
    سيشارك الفريق في البطولة هذا الصيف|لن يشارك الفريق في البطولة هذا الصيف|The team will take part in the tournament this summer|The team will not take part in the tournament this summer|The team is going to play in the tournament this summer|The team is never going to play in the tournament this summer
    وصلت المساعدات إلى المخيم بعد العاصفة|لم تصل المساعدات إلى المخيم بعد العاصفة|Aid reached the camp after the storm|Aid did not reach the camp after the storm|Relief supplies arrived at the camp after the storm|No relief supplies arrived at the camp after the storm
    قالت الطبيبة إن اللقاح آمن للأطفال|قالت الطبيبة إن اللقاح ليس آمنا للأطفال|The doctor said the vaccine was safe for children|The doctor said the vaccine was not safe for children|The vaccine is safe for children, the doctor said|The vaccine isn't safe for children, the doctor said
    يعرف السكان سبب انقطاع الكهرباء|لا يعرف السكان سبب انقطاع الكهرباء|Residents know why the power went out|Residents do not know why the power went out|The residents know the reason for the power cut|The residents don't know the reason for the power cut
    وافق المجلس على الميزانية الجديدة|لم يوافق المجلس على الميزانية الجديدة|The council approved the new budget|The council did not approve the new budget|The council has approved the new budget|The council has not approved the new budget
    يمكن للمسافرين استعادة ثمن التذاكر|لا يمكن للمسافرين استعادة ثمن التذاكر|Passengers can get a refund for their tickets|Passengers cannot get a refund for their tickets|Travellers can have the price of their tickets back|Travellers can't have the price of their tickets back
    أكد الرئيس أنه سيترشح لولاية ثانية|أكد الرئيس أنه لن يترشح لولاية ثانية|The president confirmed that he would run for a second term|The president confirmed that he would not run for a second term|The president confirmed he will seek a second term|The president confirmed he will never seek a second term
    عثرت الشرطة على السيارة المسروقة|لم تعثر الشرطة على السيارة المسروقة|Police found the stolen car|Police have not found the stolen car|The police have recovered the stolen car|The police have never recovered the stolen car
    كانت النوافذ مغلقة عندما بدأ الحريق|لم تكن النوافذ مغلقة عندما بدأ الحريق|The windows were closed when the fire started|The windows were not closed when the fire started|The windows had been shut when the fire broke out|The windows hadn't been shut when the fire broke out
    توجد أدلة على تورط المدير|لا توجد أدلة على تورط المدير|There is evidence that the manager was involved|There is no evidence that the manager was involved|There is proof of the manager's involvement|There is no proof of the manager's involvement
    قال المزارعون إن الأمطار كافية هذا العام|قال المزارعون إن الأمطار ليست كافية هذا العام|Farmers said the rain was sufficient this year|Farmers said the rain was not sufficient this year|Farmers said there was enough rain this year|Farmers said there wasn't enough rain this year
    أحد يعرف مكان الوثائق اليوم|لا أحد يعرف مكان الوثائق اليوم|Someone knows where the documents are today|Nobody knows where the documents are today|Somebody knows where the papers are today|No one knows where the papers are today
    ستدفع الشركة تعويضات للعمال|لن تدفع الشركة تعويضات للعمال|The company will pay compensation to the workers|The company will not pay compensation to the workers|The firm is to compensate the workers|The firm is not to compensate the workers
    استطاع الغواصون الوصول إلى السفينة|لم يستطع الغواصون الوصول إلى السفينة|The divers were able to reach the ship|The divers were not able to reach the ship|Divers could reach the ship|Divers could not reach the ship
    يعتقد الخبراء أن الأسعار ستنخفض|لا يعتقد الخبراء أن الأسعار ستنخفض|Experts believe that prices will fall|Experts do not believe that prices will fall|Experts think prices will come down|Experts don't think prices will come down
    شاهد الجيران الرجل تلك الليلة|لم يشاهد الجيران الرجل تلك الليلة|The neighbours saw the man that night|The neighbours did not see the man that night|Neighbours had seen the man that night|Neighbours had never seen the man that night
    المدرسة مفتوحة أيام العطل بحسب الوزارة|المدرسة ليست مفتوحة أيام العطل بحسب الوزارة|The school is open on holidays, the ministry says|The school is not open on holidays, the ministry says|The ministry says the school opens on holidays|The ministry says the school never opens on holidays
    قررت اللجنة تأجيل المباراة|لم تقرر اللجنة تأجيل المباراة|The committee decided to postpone the match|The committee did not decide to postpone the match|The committee has decided to put off the match|The committee hasn't decided to put off the match
    يسمح القانون ببيع الأرض للأجانب|لا يسمح القانون ببيع الأرض للأجانب|The law allows land to be sold to foreigners|The law does not allow land to be sold to foreigners|Under the law, land may be sold to foreigners|Under the law, land may not be sold to foreigners
    أصيب السائق في الحادث على الطريق السريع|لم يصب السائق في الحادث على الطريق السريع|The driver was hurt in the accident on the motorway|The driver was not hurt in the accident on the motorway|The driver was injured in the motorway crash|The driver wasn't injured in the motorway crash
    نعم لدينا خطة للخروج من الأزمة|ليس لدينا خطة للخروج من الأزمة|We have a plan to get out of the crisis|We have no plan to get out of the crisis|We do have a plan for leaving the crisis behind|We do not have a plan for leaving the crisis behind
    أعلنت الحكومة موعد الانتخابات حتى الآن|لم تعلن الحكومة موعد الانتخابات حتى الآن|The government has announced the date of the election|The government has not yet announced the date of the election|The government has given a date for the vote|The government has given no date for the vote
    سيكون الطريق سالكا قبل المساء|لن يكون الطريق سالكا قبل المساء|The road will be passable before the evening|The road will not be passable before the evening|The road will be open again before the evening|The road won't be open again before the evening
    تحدث القائد مع الصحفيين بعد المباراة|لم يتحدث القائد مع الصحفيين بعد المباراة|The captain spoke to reporters after the match|The captain did not speak to reporters after the match|The captain talked to journalists after the game|The captain never talked to journalists after the game
    قالت المنظمة إن المياه صالحة للشرب في القرية|قالت المنظمة إن المياه غير صالحة للشرب في القرية|The organisation said the water in the village was fit to drink|The organisation said the water in the village was not fit to drink|The water in the village is drinkable, the organisation said|The water in the village is not drinkable, the organisation said
    ظهرت النتائج قبل نهاية الأسبوع|لم تظهر النتائج قبل نهاية الأسبوع|The results came out before the end of the week|The results did not come out before the end of the week|Results were published before the week was over|Results were not published before the week was over
    اعتذر الممثل عن تصريحاته الأخيرة|لم يعتذر الممثل عن تصريحاته الأخيرة|The actor apologised for his recent remarks|The actor did not apologise for his recent remarks|The actor has apologised for his latest comments|The actor has never apologised for his latest comments
    ينوي المصنع تشغيل عمال جدد|لا ينوي المصنع تشغيل عمال جدد|The factory intends to hire new workers|The factory does not intend to hire new workers|The plant plans to take on new workers|The plant has no plans to take on new workers
    كان البيان واضحا بشأن وقف إطلاق النار|لم يكن البيان واضحا بشأن وقف إطلاق النار|The statement was clear about the ceasefire|The statement was not clear about the ceasefire|On the ceasefire, the statement was clear|On the ceasefire, the statement was by no means clear
    شمل الاتفاق الأسرى من الجانبين|لم يشمل الاتفاق الأسرى من الجانبين|The agreement covered prisoners from both sides|The agreement did not cover prisoners from both sides|Prisoners of both sides were covered by the deal|Prisoners of both sides weren't covered by the deal
    وعد النادي ببيع لاعبه هذا الموسم|لم يعد النادي ببيع لاعبه هذا الموسم|The club promised to sell its player this season|The club did not promise to sell its player this season|The club has promised to sell its player this season|The club has not promised to sell its player this season
    تغير سعر الخبز منذ الصيف الماضي|لم يتغير سعر الخبز منذ الصيف الماضي|The price of bread has changed since last summer|The price of bread has not changed since last summer|Bread has changed in price since last summer|Bread hasn't changed in price since last summer
    قال الشاهد إنه رأى السلاح في يد المتهم|قال الشاهد إنه لم ير السلاح في يد المتهم|The witness said he saw the weapon in the hand of the accused|The witness said he did not see the weapon in the hand of the accused|The witness said he had seen the weapon in the hand of the accused|The witness said he had never seen the weapon in the hand of the accused
    يزال المبنى بأمر من البلدية اليوم|لا يهدم المبنى بأمر من البلدية اليوم|The building is being pulled down today by order of the town|The building is not being pulled down today by order of the town|By order of the town, the building will come down today|By order of the town, the building will not come down today
    أراد الأهالي مغادرة الحي القديم|لم يرد الأهالي مغادرة الحي القديم|The residents wanted to leave the old quarter|The residents did not want to leave the old quarter|People wanted to move out of the old quarter|People didn't want to move out of the old quarter
    سنقبل بأقل من حل عادل|لن نقبل بأقل من حل عادل|We will accept less than a just solution|We will not accept less than a just solution|We are going to accept less than a just solution|We are never going to accept less than a just solution
    فاز المرشح المستقل في الدائرة الشمالية|لم يفز المرشح المستقل في الدائرة الشمالية|The independent candidate won in the northern district|The independent candidate did not win in the northern district|The independent candidate has won the northern district|The independent candidate has not won the northern district
    هناك خلاف بين الوزيرين حول الخطة|ليس هناك خلاف بين الوزيرين حول الخطة|There is a dispute between the two ministers over the plan|There is no dispute between the two ministers over the plan|The two ministers are at odds over the plan|The two ministers are not at odds over the plan
    تأكد موعد زيارة الوفد إلى بيروت|لم يتأكد موعد زيارة الوفد إلى بيروت|The date of the delegation's visit to Beirut has been confirmed|The date of the delegation's visit to Beirut has not been confirmed|The delegation's visit to Beirut is confirmed|The delegation's visit to Beirut isn't confirmed
    رفض الحارس فتح البوابة للزوار|لم يرفض الحارس فتح البوابة للزوار|The guard refused to open the gate to visitors|The guard did not refuse to open the gate to visitors|The guard refused to let visitors through the gate|The guard didn't refuse to let visitors through the gate
    نفى المدرب أنه تحدث مع النادي|نفى المدرب أنه لم يتحدث مع النادي|The coach denied that he had talked to the club|The coach denied that he had not talked to the club|The coach denied talking to the club|The coach denied not talking to the club
    فشلت المحادثات لأن الوفد حضر متأخرا|فشلت المحادثات لأن الوفد لم يحضر|The talks failed because the delegation came late|The talks failed because the delegation did not come|Talks failed because the delegation was late|Talks failed because the delegation never arrived
    يعمل المستشفى بكامل طاقته هذا الأسبوع|لا يعمل المستشفى بكامل طاقته هذا الأسبوع|The hospital is working at full capacity this week|The hospital is not working at full capacity this week|The hospital works at full capacity this week|The hospital doesn't work at full capacity this week
    يستحق الفيلم الجائزة بحسب النقاد|لا يستحق الفيلم الجائزة بحسب النقاد|The film deserves the prize, critics say|The film does not deserve the prize, critics say|Critics say the film merits the award|Critics say the film doesn't merit the award
    سافر الوفد دون أن يودع الصحفيين وقال إنه سيعود|سافر الوفد دون أن يودع الصحفيين وقال إنه لن يعود|The delegation left without a farewell to the press and said it would return|The delegation left without a farewell to the press and said it would not return|Without a farewell to the press the delegation left, saying it would be back|Without a farewell to the press the delegation left, saying it would not be back
    كل الأسئلة سهلة في الامتحان|ليست كل الأسئلة سهلة في الامتحان|All the questions in the exam are easy|Not all the questions in the exam are easy|Every question in the exam is easy|Not every question in the exam is easy
    """
}
