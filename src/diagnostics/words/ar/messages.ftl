### نص كل بلاغ بلا نقطة في آخره؛ والسمة help هي المعالجة حيثما ورد.

reports-more = { FORM($count) ->
        [one] بلاغ آخر لم يُعرض
        [two] بلاغان آخران لم يُعرضا
        [few] { $count } بلاغات أخرى لم تُعرض
        [many] { $count } بلاغاً آخر لم تُعرض
       *[other] { $count } بلاغ آخر لم تُعرض
    }
nearest-one = هل المقصود `{ $name }`؟
nearest-only = ليس هناك إلا { $names }
nearest-all = الموجود: { $names }
nearest-some = الموجود: { $names }، { FORM($more) ->
        [one] وواحد غيرها
        [two] واثنان غيرها
       *[other] و{ $more } غيرها
    }

## سطر الأوامر

document-unknown = لا وثيقة باسم `{ $name }`
document-unknown-list = الأمر `khulasa list` يسرد الوثائق
document-unknown-file = لا وثيقة ولا ملف مصدر باسم `{ $name }`
clean-file-absent = لا يوجد ملف { $file }
    .help = سمِّ ملف YAML أو CSV، أو مجلداً فيه من ذلك، بمساره من هنا
clean-file-kind = ليس { $file } من ملفات YAML أو CSV
    .help = سمِّ ملفات تنتهي بـ `.yaml` أو `.yml` أو `.csv`، أو مجلداً فيه منها
clean-encoding = لا يُعرف يقيناً ترميز هذا الملف: فهو تالف أو ليس نصاً عربياً
    .help = ضع في مكانه نسخة أقدم، أو افتحه حيث أُنشئ واحفظه بترميز UTF-8
explain-unknown = لا خطأ بالرمز `{ $name }`
explain-unknown-list = الأمر `khulasa explain` يسرد الرموز كلها
environment-date = قيمة { $variable } هي `{ $value }`، وليست تاريخاً
    .help = يُكتب فيه بالأرقام عدد الثواني منذ عام 1970، ولا يزيد على { $last }؛ أو احذفه
index-unknown = ليس في الفهرس { $what ->
        [topic] موضوع
        [report] تقرير
       *[session] دورة
    } باسم `{ $name }`
index-unknown-whole = الأمر `khulasa index` بلا خيارات يطبع الفهرس كله
index-nothing-anywhere = لا فهرس لأي خلاصة
    .help = يكون للخلاصة فهرس إذا كان في ملفها الحقل `index`
index-nothing-named = لا فهرس للوثيقة `{ $name }`
    .help = يكون للخلاصة فهرس إذا كان في ملفها الحقل `index`
index-several = لأكثر من خلاصة فهرس: { $names }
    .help = سمِّ واحدة منها
new-name-form = لا يصلح `{ $name }` اسماً لمجلد دورة
    .help = استعمل الحروف اللاتينية والأرقام و`-` و`_`، مثل `cop-14`
new-name-number = لا يُعرف من `{ $name }` رقمه
    .help = أضف `--number` مع رقم من 1 إلى { $last }
new-name-taken = { $folder } موجود من قبل
    .help = اختر اسماً آخر، أو حرّر الموجود
new-source = لا يوجد مجلد `{ $folder }` ليوضع فيه
    .help = شغّل الأمر في مجلد المشروع، أو سمِّ مجلد المصادر بالخيار `--source`
new-file-form = لا يصلح `{ $name }` معرّفاً
    .help = استعمل حروفاً لاتينية وأرقاماً و`-` و`_`، مثل `wg2-12`
new-id-taken = الاسم `{ $id }` مستعمل
    .help = اختر اسماً أو رقماً آخر، أو عدّل ما هو موجود
new-meeting-unnamed = لا يُعرف معرّف الاجتماع التالي مما هو موجود
    .help = سمِّه، مثل `khulasa new meeting wg2-12`
new-session-absent = لا توجد دورة `{ $id }`
    .help = أنشئها أولاً بالأمر `khulasa new session { $id }`، أو سمِّ دورة موجودة
new-text = الحقل `{ $field }` فارغ أو فيه محارف غير مرئية
    .help = اكتبه بين علامتي تنصيص بعد المعرّف
new-entry = لا يمكن وضع مدخل في آخر { $file } دون النظر فيه
    .help = أضفه بيدك: `- id: { $id }` وحقوله تحته
rename-nothing = لا شيء باسم `{ $id }`
    .help = سمِّ معرّفاً، أو مسار وثيقة، أو بنداً من جدول الأعمال بعد دورته، مثل `cop-10:opening`
rename-several = أشياء عدة اسمها `{ $id }`: { $kinds }
    .help = عيّن المقصود بالخيار `--kind`
rename-form = لا يصلح `{ $id }` معرّفاً جديداً
    .help = استعمل حروفاً لاتينية وأرقاماً و`-` و`.` و`_`، وأوله حرف أو رقم
rename-taken = { $kind ->
        [agenda-item] يوجد بند من جدول الأعمال بالمعرّف
        [citation] يوجد مرجع بالمعرّف
        [document] توجد وثيقة باسم
        [instrument] يوجد قرار أو مقرر بالمعرّف
        [meeting] يوجد اجتماع بالمعرّف
        [session] توجد دورة بالمعرّف
       *[topic] يوجد موضوع بالمعرّف
    } `{ $id }`
    .help = اختر معرّفاً آخر
rename-file-taken = الملف { $file } موجود
    .help = اختر معرّفاً آخر، أو انقل ما هو موجود
rename-unread = لا يُقرأ { $file } كاملاً، وقد يسمّيه
    .help = أصلح أولاً ما يبلّغ عنه `khulasa check` فيه
rename-hidden = كُتب المعرّف بتتابعات هروب أو مرتين عند { $file }:{ $line }
    .help = اكتبه هناك صريحاً أولاً
machine-failure-absent = شغّل الأمر في مجلد المشروع، أو سمِّ المجلد بخياره
machine-failure-permission = راجع أذون المجلد
program-fault = الخطأ في البرنامج نفسه: { $panic }
    .help = زد ذاكرة الجهاز إن كانت قليلة، وإلا فأبلغ عن ذلك مع الأمر والملفات التي شُغّل عليها

## ما يُفحص

reference-nothing = { $what ->
        [agenda] لا يوجد جدول أعمال باسم
        [agenda-item] لا يوجد بند من جدول الأعمال بالمعرّف
        [citation] لا يوجد مرجع بالمعرّف
        [compendium] لا توجد خلاصة باسم
        [document] لا توجد وثيقة باسم
        [instrument] لا يوجد قرار أو مقرر بالمعرّف
        [instrument-kind] لا يوجد نوع من القرارات بالمعرّف
        [meeting] لا يوجد اجتماع بالمعرّف
        [organ] لا توجد هيئة بالمعرّف
        [picture] لا توجد صورة باسم
        [rows] لا يوجد ملف CSV باسم
        [session] لا توجد دورة بالمعرّف
       *[topic] لا يوجد موضوع بالمعرّف
    } `{ $id }`
report-numbered = يطبع التقرير توصيات `{ $id }` ابتداءً من الفقرة { $printed }، ويحيل إليها الفهرس ابتداءً من الفقرة { $first }
    .help = لتبدأ `paragraphs` بالرقم { $printed }، أو صحّح التقرير
corrigendum-text = ليست هذه الكلمات في `{ $document }`
    .help = انسخها من ملف الوثيقة، بلا حواشٍ ولا علامات
draft-title = ليس هذا عنوان `{ $id }` الذي يطبع المشروع نصه
    .help = اجعل العنوانين واحداً
reference-nothing-named = لا يوجد ما معرّفه `{ $id }`، لا في هذا النص ولا بين القرارات والمقررات والاجتماعات والوثائق وبنود جدول الأعمال والمراجع
    .help = ضع الحقل `id` لما تقصده
reference-typed = ليس في هذا النص { $what ->
        [table] جدول رقمه { $number }: آخر جداوله رقمه
        [figure] شكل رقمه { $number }: آخر أشكاله رقمه
       *[paragraph] فقرة رقمها { $number }: آخر فقراته رقمها
    } { $last }
    .help = صحّح الرقم، أو اكتب `[@id]` بمعرّف ما تقصده، فيُطبع رقمه
reference-typed-instrument = لا وجود لـ `{ $words }`: آخر ما في تقرير دورته رقمه { $last }
    .help = صحّح الرقم، أو اكتب `[@id]` بمعرّف ما تقصده، فيُطبع رقمه
reference-unnumbered = { $kind ->
        [annex] `{ $id }` هو المرفق الوحيد لنصه، ولا رقم له
        [table] `{ $id }` جدول بلا عنوان، ولا رقم له
        [annotation] `{ $id }` فقرة من شروح بند في جدول الأعمال، ولا رقم لها
        [document] `{ $id }` وثيقة بلا ترويسة، ولا رمز لها
        [note] ليس في الوثيقة حاشية تستشهد بـ `{ $id }`
       *[unprinted] لا يُطبع `{ $id }` برقم في أي موضع
    }
    .help = { $kind ->
        [annex] اكتب «المرفق» من دون العلامة
        [table] ضع للجدول الحقل `caption`
        [note] استشهد به حيث مكان الحاشية: `[^{ $id }]`
       *[other] سمّ ما تقصده بالكلمات
    }
reference-nothing-agenda = ليس في المشروع جدول أعمال للدورة `{ $session }`
    .help = اكتب هنا رقم البند وعنوانه في `number` و`title`
reference-nothing-list = لا توجد قائمة { $kind ->
        [topics] موضوعات
       *[citations] مراجع
    }
    .help = اكتب ملفاً فيه `type: { $kind }`، مثل { $kind }.yaml
reference-nothing-file = مكانه ملف اسمه `{ $id }.yaml`: ضعه في مكانه، أو صحّح الاسم هنا
reference-nothing-session = مكانها ملف `session.yaml` في مجلد اسمه `{ $id }`: ضعه في مكانه، أو غيّر اسم المجلد، أو صحّح الاسم هنا
reference-nothing-entry = أضف مدخلاً فيه `id: { $id }` إلى { $file }، أو صحّح المعرّف هنا
topic-by-heading = تُسمّى الموضوعات بمعرّفاتها، وليس `{ $heading }` معرّفاً
topic-by-heading-id = اكتب `{ $id }`، فهذا عنوانه
organ-missing = ليست هناك هيئة تبدأ الترويسة باسمها
    .help = اكتب ملفاً فيه `type: organ`، مثل organ.yaml
organ-several = في المشروع أكثر من هيئة، وملف { $what ->
        [meeting] هذا الاجتماع
       *[session] هذه الدورة
    } لا يبيّن لأيها هو
    .help = أضف الحقل `organ` بإحدى هذه القيم: `{ $organs }`
instrument-kind-type = يبيّن الحقل `type` نوع هذا النص، فلا يبيّنه `kind` أيضاً
    .help = اكتب `type: instrument` إن كان نوعه `{ $kind }`، أو احذف الحقل
masthead-job = `{ $job }` ليس رقم عمل، فلا يُصنع منه رمز شريطي
    .help = يُكتب رقم العمل مثل { $example }؛ وتُبيَّن صيغته في الحقل `job_number` من ملف الصيغ
field-missing-masthead = تحتاج ترويسة وثيقة من هذه الدورة إلى الحقل `{ $field }`
    .help = أضف السطر `{ $field }: { $example }`
field-missing-days = تطبع الخلاصة أيام هذه الدورة، وهي غير مكتوبة هنا
    .help = أضف السطرين `from: …` و`to: …`
index-nothing = لا فهرس للخلاصة `{ $name }`
    .help = أضف إليها الحقل `index` وفيه عنوان وملاحظة
citation-unused = لا يستعمل أي نص المرجع `{ $id }`
    .help = ضع `[^{ $id }]` في مكانه، أو احذف المرجع
date-reversed = اليوم الأخير، { $to }، يسبق اليوم الأول، { $from }
    .help = بادل بين `from` و`to`، أو صحّح الخطأ منهما
date-outside = { $day } ليس من أيام الدورة { $session } التي انعقدت من { $from } إلى { $to }
    .help = صحّح التاريخ، أو سمِّ الدورة التي اعتمدته
date-outside-all = لا يقع أي من تواريخ اعتماد النصوص في الدورة { $session } (وعددها { $count }) بين يومَي { $from } و{ $to }
    .help = صحّح `from` و`to` إن نُقلت الدورة، وإلا فصحّح تواريخ النصوص
masthead-gap = في الترويسة فراغ ظاهر في مكان { $fields }
    .help = أضف الحقول الناقصة متى عُرفت، أو سمِّها في الحقل `gaps`؛ وإن كانت وثائق الهيئة تخلو منها فقل `none` في ملف الصيغ
masthead-gap-filled = ليس `{ $field }` فراغاً: فهو مكتوب، أو وثائق الهيئة تخلو منه
    .help = احذفه من الحقل `gaps`
masthead-item = { FORM($count) ->
        [zero] ليس في جدول الأعمال بنود
        [one] في جدول الأعمال بند واحد
        [two] في جدول الأعمال بندان
        [few] في جدول الأعمال { $count } بنود
        [many] في جدول الأعمال { $count } بنداً
       *[other] في جدول الأعمال { $count } بند
    }، وليس فيه بند برقم { $number }
    .help = سمِّ البند بمعرّفه في جدول الأعمال
timetable-item = ليس في جدول الأعمال بند بالمعرّف `{ $id }`
timetable-day = { $day } ليس من أيام الدورة التي تنعقد من { $from } إلى { $to }
    .help = صحّح التاريخ، أو أيام الدورة
timetable-order = { $day } لا يلي { $before }
    .help = رتّب الأيام، واذكر كلاً منها مرة واحدة
timetable-reversed = تنتهي الجلسة في الساعة { $to } وتبدأ في الساعة { $from }
    .help = بادل بين `from` و`to`، أو صحّح الخطأ منهما
timetable-overlap = تبدأ الجلسة في الساعة { $from } قبل انتهاء التي فوقها في الساعة { $before }
    .help = صحّح إحدى الساعتين، أو رتّب الجلسات
symbol-form-document = `{ $symbol }` ليس رمز وثيقة
    .help = بعد `symbols` الدورة يأتي رقم، مثل `7` أو `1/Rev.1`
symbol-duplicate = الرمز { $symbol } مستعمل في { $place }
    .help = أعطِ إحدى الوثيقتين رمزاً آخر
text-unprinted = لا تطبع أي وثيقة النص `{ $id }`
    .help = أدرجه في خلاصة، أو اصنع له مستلّة
document-twice = { $document ->
        [report] يطبع التقرير
       *[compendium] تطبع الخلاصة
    } `{ $id }` مرتين
    .help = احذف أحد السطرين
document-session = اعتمدت الدورة { $adopted } النص `{ $id }`، وهو هنا تحت { $here }
    .help = انقله إلى { $adopted }، أو صحّح `session` فيه
document-reproduced = يشير مرفق من `{ $id }` إلى `{ $meeting }`، والخلاصة لا تطبعه
    .help = أدرج `{ $meeting }` ضمن اجتماعات أحد الأجزاء
instrument-duplicate = للملف { $file } الدورة نفسها والنوع نفسه والرقم نفسه
    .help = صحّح أحدهما
meeting-duplicate = للملف { $file } الرقم نفسه
    .help = صحّح أحدهما
session-duplicate = للملف { $file } الرقم نفسه
    .help = صحّح أحدهما
report-gap = عدد فقرات التقرير من { $first } إلى { $last } هو { $promised }، وعدد التوصيات هنا { $written }
report-gap-fewer = هناك توصية ساقطة، أو أن الفقرة الأخيرة هي { $last }
report-gap-more = هناك توصية مكررة، أو أن النطاق أقصر مما ينبغي
report-letters = التوصيات المرقّمة بالحروف تقع في فقرة واحدة من التقرير
    .help = اكتب تلك الفقرة وحدها، مثل `{ $first }`
report-shared = للاجتماع `{ $id }` الفقرات نفسها من هذا التقرير
    .help = صحّح رمز أحدهما أو فقراته
digit-groups = تفصل نقطةٌ بين ألوف `{ $number }`، وهي تشبه الصفر
    .help = اكتب `{ $mended }`، وبين المجموعات U+202F
glyph-missing = ليس في أي خط المحرف `{ $character }` ({ $number })
    .help = اكتب محرفاً آخر، أو ضع في مجلد الخطوط خطاً يشتمل عليه
glyph-missing-more = ليس في أي خط المحرف `{ $character }` ({ $number })، ومثله { FORM($more) ->
        [one] محرف آخر
        [two] محرفان آخران
        [few] { $more } محارف أخرى
        [many] { $more } محرفاً آخر
       *[other] { $more } محرف آخر
    } في هذا النص
    .help = اكتب محرفاً آخر، أو ضع في مجلد الخطوط خطاً يشتمل عليه
topic-see = الموضوع `{ $id }` يحيل إلى غيره، فلا تُدرج تحته فقرات
topic-see-end = أدرج الفقرة تحت `{ $id }`
topic-see-no-end = احذف `see` منه، أو أدرج الفقرة تحت موضوع آخر
topic-wide = الكلمة `{ $word }` أعرض من عمود الموضوعات
    .help = افصلها بمسافة أو شرطة، فهي تتجاوزه إلى العمود المجاور
topic-alike = للموضوع `{ $id }` العنوان نفسه
    .help = اجعل منهما موضوعاً واحداً، أو غيّر عنوان أحدهما
topic-twice = ورد الموضوع `{ $id }` مرتين
    .help = أبقِ أحدهما
topic-both = للموضوع `{ $id }` الحقلان `see` و`see_also` معاً
    .help = تحل `see` محل السطور وتأتي `see_also` بعدها: أبقِ أحدهما
topic-itself = الموضوع `{ $id }` يحيل إلى نفسه
    .help = سمِّ موضوعاً آخر، أو احذف السطر
topic-chain = الموضوع `{ $id }` يحيل إلى غيره فحسب
topic-chain-end = أحِل إلى `{ $id }`
topic-chain-no-end = احذف السطر، أو احذف `see` من أحدهما
topic-unused = لا تندرج أي فقرة تحت الموضوع `{ $id }`
    .help = أدرج فقرة تحته، أو أضف إليه `see`، أو احذفه
topic-unreported = لهذه الفقرات موضوعات، ولا يذكر ملفها `report`
    .help = أضف الحقل `report`: فبرمزه يستشهد الفهرس
topic-unlocated = لا موضع للموضوع `{ $id }`: ليس في ما يشمله الفهرس فقرة تحته
    .help = أدرج في الخلاصة نصاً فيه هذا الموضوع، أو احذفه
topic-blind = ليس للموضوع `{ $id }` موضع يُحال إليه
    .help = حُذفت الإحالة: أدرج فقرة تحت الموضوع، أو احذفها
indexer-name = تذكر هذه الفقرة اسم الموضوع `{ $id }` ولا تندرج تحته
    .help = أدرجها تحته إن كان فيها ما يفيد القارئ عنه
indexer-same-words = اللفظ نفسه مدرج تحت الموضوع `{ $id }` في { $places }
    .help = أدرجهما تحت الموضوعات نفسها، إلا إذا اختلف سياقهما
indexer-same-words-more = اللفظ نفسه مدرج تحت الموضوع `{ $id }` في { $places } و{ $more } غيرها
    .help = أدرجهما تحت الموضوعات نفسها، إلا إذا اختلف سياقهما
indexer-without-topic = ليس لهذه الفقرة موضوع، فلا يدل الفهرس عليها
    .help = أضف إليها `topics` إن كان القارئ قد يبحث عنها

## الخطوط

font-absent = الخط المذكور في { $list } غير موجود
    .help = أعد الملف إلى مكانه، أو احذف سطره من القائمة
font-checksum = ليس هذا هو الخط المذكور في { $list }
    .help = أعد الملف إلى مكانه، أو اكتب بصمته في القائمة إن كان الجديد هو المطلوب
font-checksums = تتعذر قراءة القائمة: { $error }
    .help = اكتبها بالأمر `sha256sum` في ذلك المجلد، أو احذفها
font-checksums-kind = القائمة ليست ملفاً عادياً
    .help = اكتبها بالأمر `sha256sum` في ذلك المجلد، أو احذفها
font-checksums-line = ليس في السطر { $line } بصمة ومسار
    .help = اكتبها بالأمر `sha256sum` في ذلك المجلد، أو احذفها
font-damaged = الخط تالف: { $error }
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-faces = الخط تالف: فيه على ما يذكر { $count } من الأوجه
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-sum = الخط تالف: مجموع بايتاته غير ما ينبغي
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-cut = الخط تالف: جدوله `{ $table }` مبتور
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-table = الخط تالف: جدوله `{ $table }` تغيّر
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-characters = الخط تالف: يذكر جدوله `cmap` محارف لا وجود لها
    .help = أعد الملف إلى مكانه كما أصدره ناشره؛ وإن كان قد أصدره هكذا فاكتب بصمته في SHA256SUMS
font-damaged-family = الخط تالف: لا يذكر اسم أسرته
    .help = أعد الملف إلى مكانه كما أصدره ناشره
font-files = عدد الخطوط { $count }، والحد الأقصى { $most }
    .help = أبقِ الخطوط التي تستعملها الوثائق
font-files-size = يزيد مجموع أحجام الخطوط على { $most } ميبيبايت
    .help = أبقِ الخطوط التي تستعملها الوثائق
font-folder = يتعذر سرد المجلد: { $error }
    .help = راجع أذونه
font-folder-absent = يتعذر سرد المجلد: { $error }
    .help = شغّل الأمر في مجلد المشروع، أو سمِّ المجلد بالخيار `--fonts`
font-folder-depth = عمق المجلدات يزيد على { $most }
    .help = انقل خطوطه إلى مستوى أعلى
font-missing = لا خط من الأسرة `{ $family }`
    .help = ضع ملفاتها في مجلد الخطوط؛ والأمر `khulasa fonts` يسرد الموجود
font-size = حجم الخط يزيد على { $most } ميبيبايت
    .help = استعمل خطاً أصغر
font-unreadable = تتعذر قراءة الخط: { $error }
    .help = أعد الملف إلى مكانه كما أصدره ناشره
font-unreadable-kind = ليس الخط ملفاً عادياً
    .help = أعد الملف إلى مكانه كما أصدره ناشره
font-unreadable-permission = تتعذر قراءة الخط: { $error }
    .help = راجع أذون الملف

## الصفحات

glyph-missing-template = ليس في أي خط المحرف `{ $character }` ({ $number }) الذي تطبعه القوالب
    .help = ضع في مجلد الخطوط خطاً يشتمل عليه
layout-astray = يخرج `{ $word }` عن حيّز النص في الصفحة { $page } بمقدار { $distance } مم
    .help = اختصر النص، أو افصل بمسافة ما كُتب متصلاً
layout-lost = كلمات لا ترد في أي صفحة: { $words }
    .help = اختصر النص إن كان أطول من مكانه، وإلا فانظر في القالب
layout-lost-more = كلمات لا ترد في أي صفحة: { $words }، ومعها { $more } غيرها
    .help = اختصر النص إن كان أطول من مكانه، وإلا فانظر في القالب
picture-damaged-engine = تتعذر قراءة الصورة{ $reason }
    .help = احفظها من جديد بصيغة SVG أو PNG أو JPEG، أو سمِّ صورة أخرى
text-joined-list = يُطبع هذا السطر تتمة للجملة التي قبله، ومعه شرطته
    .help = بنود القائمة تحت `items`، لكل منها شرطة
text-joined-paragraphs = يُطبع ما بعد السطر الفارغ تتمة للفقرة نفسها
    .help = اجعله فقرة قائمة بذاتها، أو احذف السطر الفارغ
text-leftover = يُطبع `{ $left }` كما هو
    .help = تحيط العلامات بكلمات كاملة ولا تحيط إحداها بالأخرى: `*هكذا*` و`**هكذا**` و`[^id]` و`[?هكذا|أو هكذا]` و`{"{"}session{"}"}`؛ والخط المائل العكسي قبل العلامة يطبعها كما هي
text-letters-form = حروف `{ $word }` أشكال للعرض ({ $number }) لا يعثر عليها البحث
    .help = اكتب الكلمة من جديد
text-letters-invisible = في `{ $word }` محرف لا يُرى ({ $number })
    .help = اكتب الكلمة من جديد
text-letters-persian = في `{ $word }` حروف فارسية
    .help = الكلمة العربية هي `{ $typed }`
text-letters-stretched = كلمة `{ $word }` ممدودة باليد
    .help = احذف المدّ الذي بين الحروف، فالبحث لا يعثر على الكلمة معه
text-numbered = يُطبع `{ $typed }` مع الرقم المحسوب
    .help = احذفه من النص
text-open = في هذا النص جزء لم يُتفق عليه، والوثيقة `{ $document }` تطبعه نصاً نهائياً
    .help = احذف العلامات متى اتُّفق عليه؛ أما المشاريع والورقات فتطبعها
text-digits-western = كُتب `{ $number }` بأرقام غير أرقام الوثيقة
    .help = اكتب الأرقام من 0 إلى 9، أو ضع في الوثيقة `digits: arabic-indic`
text-digits-arabic = كُتب `{ $number }` بأرقام غير أرقام الوثيقة
    .help = اكتب الأرقام من ٠ إلى ٩، أو احذف `digits: arabic-indic`
markup-fact-unknown = لا شيء يحدد `{ $fact }` لهذه الوثيقة
    .help = الأيام والمكان في ملف الدورة (`from` و`to` و`venue`)، والاجتماعات والدورات هي ما في الخلاصة، والقرارات والمقررات هي ما في التقرير؛ أما الواحد والاثنان فتُكتب كلماتهما
markup-fact-here = لا يجوز `{ $fact }` هنا: قد تطبع هذا النص وثائق عدة
    .help = اكتب الكلمات
keep-form = التعليق الذي يُبقي على تحذير يسمي رمزه ويذكر السبب
    .help = `# keep: text::punctuation هكذا في المعاهدة`؛ و`{ $code }` ليس رمزاً، أو لم يُذكر السبب
keep-unused = لا تحذير `{ $code }` هنا يُبقى عليه
    .help = احذف التعليق، أو ضعه في السطر الذي فوق النص
cell-comma = `{ $number }` في قائمة خليتان
    .help = ضعه بين علامتي اقتباس، `"{ $number }"`، أو ضع فراغاً بعد الفاصلة إن قصدت خليتين
text-partner = ليس للعلامة `{ $mark }` قرين في هذا النص
    .help = أضف القرين الناقص، أو احذف هذه العلامة
text-punctuation-end = ليست في آخر هذه الفقرة علامة
    .help = اختمها بنقطة، أو بالعلامة `؛` إن تلتها فقرات من الجملة نفسها
text-punctuation-mark = `{ $mark }` بعد كلمة عربية
    .help = علامتها العربية `{ $arabic }`
text-punctuation-space = فراغ قبل `{ $mark }`
    .help = احذف الفراغ، فقد يبدأ سطر بالعلامة
text-punctuation-twice = كلمة `{ $word }` مكررة
    .help = احذف إحدى الكلمتين
compendium-order = رقم { $number } بعد رقم { $before }
    .help = رتّبها بحسب أرقامها، فبها تُرقَّم هنا
instrument-report = يطبع التقرير `{ $document }`، { $symbol }، هذا النص الذي يذكر { $named }
    .help = صحّح أحدهما، فبه يحيل الفهرس
text-swallowed = `{ $field }` مكتوب داخل النص، فيُطبع معه
    .help = أزحه وما تحته إلى اليسار حتى يكون تحت الحقل الذي منه النص
print-name = الاسم `{ $name }` جزء من هذه الوثيقة، والملف { $file } وثيقة بالاسم نفسه
    .help = غيّر اسم إحداهما
print-option = لا يُلتفت إلى `{ $option }` إلا مع `--profile { $profile }`
    .help = أضف ذلك، أو احذف الخيار
print-profile = ليس الملف { $file } ملف ألوان ICC لجهاز إخراج بأحبار CMYK
    .help = خذ الملف الذي ترسله المطبعة، أو احذف `--output-profile`
print-sheet = تحتاج الصفحتان إلى فرخة قياسها { $needed }، وقياسها { $sheet }
    .help = اختر فرخة أكبر بحقل `sheet`، أو صفحات أصغر بحقل `paper`؛ فالصفحات لا تُصغَّر
print-spine = الغلاف مستقل وله كعب يتوقف عرضه على الورق، ولم يُذكر شيء عن الورق
    .help = أضف إلى `print` وزن الورق `grammage` وحجمه النوعي `volume`، أو سماكته `thickness`؛ وهي معروفة في المطبعة. وبدون `signature` يُدبَّس الكتيّب ولا كعب له

## المخطط

schema-kind = ليس لأي ملف من ملفات المصدر النوع { $kind }
data-folder = المجلد { $folder } موجود
    .help = سمِّ مجلداً غير موجود بعد، أو احذف الموجود
data-several = الاسم { $name } يدل على عدة وثائق
    .help = سمِّ واحدة؛ والأمر `khulasa list` يعرضها
agenda-several = للدورة { $session } أكثر من جدول أعمال، ولا تبيّن الدورة أيها المقصود
    .help = أضف إلى الدورة الحقل `agenda` وفيه رمز جدول الأعمال المقصود، مثل `1/Rev.1`

## المظهر

theme-missing = ليس في الملف `#let theme = (…)`
    .help = اكتب ما تريد تغييره على هذا النحو: `#let theme = (colour: (accent: rgb("#1b4a72")))`
theme-syntax = تتعذر قراءة المظهر؛ يقول المحرّك: `{ $reason }`
theme-form = ليست هذه قيمة: المظهر يسمّي قيماً ولا يحسب شيئاً
    .help = اكتب طولاً (`12pt`) أو لوناً (`rgb("#1b4a72")`) أو عدداً أو كلمات بين علامتي اقتباس، أو قائمة منها أو قاموساً
theme-token = لا قيمة في القوالب باسم `{ $name }`
theme-kind = القيمة `{ $name }` { $wanted ->
        [length] طول، مثل `12pt`
        [em] طول، مثل `0.8em`
        [ratio] جزء من الكل، مثل `30%`
        [fraction] حصة مما بقي، مثل `1fr`
        [number] عدد
        [words] كلمات بين علامتي اقتباس
        [truth] `true` أو `false`
        [colour] لون، مثل `rgb("#1b4a72")`
        [side] `left` أو `right` أو `center`
        [list] قائمة بين قوسين
       *[group] قاموس، مثل `(body: 12pt)`
    }، والمكتوب هنا { $given ->
        [length] طول
        [em] طول بوحدة `em`
        [ratio] جزء من الكل
        [fraction] حصة
        [number] عدد
        [words] كلمات
        [truth] `true` أو `false`
        [colour] لون
        [side] جهة
        [list] قائمة
       *[group] قاموس
    }
theme-count = القيمة `{ $name }` قائمة عدد عناصرها { $wanted }، والمكتوب هنا { $count }
    .help = اكتب العدد نفسه من القيم بترتيب القوالب
theme-range = القيمة `{ $value }` خارج الحدود في `{ $name }`: { $kind ->
        [length] الطول من 0 إلى 1000 ملم
        [em] أكبرها `100em`
        [number] العدد من 1 إلى 100000
       *[other] من 0 إلى 100
    }
theme-colour = `{ $value }` ليس لوناً
    .help = اكتب ثلاثة أرقام ستة عشرية أو أربعة أو ستة أو ثمانية، مثل `"#1b4a72"`
preflight-resolution = في الصورة { $found } نقطة في البوصة، والطباعة تُظهر { $least } (الصفحة { $pages })
    .help = خذ صورة أكبر، أو صورة متجهية (SVG)
preflight-lights = الصورة بالأحمر والأخضر والأزرق، وتتحول إلى أحبار من غير ملف ألوان (الصفحة { $pages })
    .help = انظر في تجربة طباعة، أو خذ صورة رمادية أو متجهية بألوان السمة
preflight-transparent = في الصورة أجزاء شفافة (الصفحة { $pages })
    .help = احفظها على خلفية بيضاء، أو اسأل المطبعة
preflight-hairline = خط سمكه { $width } نقطة، واللوح لا يحمل أقل من 0.25 (الصفحة { $pages })
    .help = زِد سمكه في السمة أو في الصورة
preflight-white = نص أبيض بحجم { $size } نقطة: `{ $text }`؛ ودون 8 يملأ الحبر خطوطه (الصفحة { $pages })
    .help = كبّره في السمة، أو اجعله داكناً على فاتح
preflight-plates = نص بحجم { $size } نقطة على { $count } من الألواح: `{ $text }`؛ ودون 8 تظهر الألوان عند حوافه (الصفحة { $pages })
    .help = كبّره أو اجعله أسود في السمة، أو اجعل لونه من حبر واحد
preflight-black = في نص أسود { $sum } في المائة من الحبر: `{ $text }` (الصفحة { $pages })
    .help = اجعله أسود وحده، `luma(0)`
preflight-coverage = في مربع ضلعه 15 مم { $sum } في المائة من الحبر، ولا يجف أكثر من 320 (الصفحة { $pages })
    .help = سمِّ اللون في السمة بأحبار أقل
preflight-trim = نص على بعد { $distance } مم من الحافة التي تُقص: `{ $text }` (الصفحة { $pages })
    .help = اترك 5 مم؛ والهوامش في السمة
preflight-gutter = نص على بعد { $distance } مم من الكعب: `{ $text }`؛ و{ $least } مم تضيع في الطية (الصفحة { $pages })
    .help = وسّع الهامش الداخلي في السمة
preflight-outline = `{ $letter }` ({ $number }) مرسوم صورةً لا شكلاً (الصفحة { $pages })
    .help = خذ علامة أخرى، أو خطاً فيه شكلها
preflight-signature = الصفحات { $count } ليست ملازم كاملة من { $signature }، فتُزاد صفحات بيضاء عددها { $blanks }
    .help = خذ `signature` آخر، أو املأ الصفحات، أو اطلب من المطبعة ملزمة أخيرة أصغر
preflight-empty = لا شيء في الصفحة { $pages }
    .help = احذف ما يُنشئ الصفحة
document-page-form = `{ $page }` لا يسمي صفحة
    .help = اكتب الوثيقة ثم نقطتين ثم الرقم: `sessions/cop-10/agenda:7`
document-page-several = `{ $name }` اسم لوثائق عددها { $count }، والصفحة من واحدة منها
    .help = سمِّ واحدة؛ و`khulasa list` يعددها
document-page-none = ليس في `{ $name }` صفحة { $page }: صفحاتها { $pages }
    .help = تُعدّ الصفحات من أول الملف، والغلاف منها
diff-sides = `{ $name }` ليس مجلداً
    .help = سمِّ مجلدين، نسخة قديمة من المصدر والنسخة الجديدة، أو وثيقتين من مجلد واحد
diff-several = `{ $name }` اسم لوثائق عددها { $count }، والمقارنة بين وثيقة ووثيقة
    .help = سمِّ وثيقة واحدة؛ أما المجلدان فيقارَنان وثيقة وثيقة
