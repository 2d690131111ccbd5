### ما يقال في ما يوجد عند قراءة الملفات، بلا نقطة في آخره؛ والسمة help هي المعالجة.

-own-line = ضع النص في سطر مستقل بعد `>-`
-plain-svg = احفظها من برنامج الرسم بصيغة SVG بسيطة
-simpler = بسّطها، أو احفظها بصيغة PNG
-save-again = احفظها من جديد بصيغة SVG أو PNG أو JPEG، أو سمِّ صورة أخرى
-attributes = احفظها بسمات العرض بدلاً من ورقة الأنماط، أو بصيغة PNG
-divide-project = قسّم المشروع، أو سمِّ مجلده بالخيار `--source`

## الملفات والمجلدات

project-empty = ليس تحت المجلد `{ $folder }` أي ملف YAML
    .help = سمِّ مجلد المصادر بالخيار `--source`
project-files = هنا من الملفات أكثر من { $most }، وهو أقصى ما يجوز في المشروع
    .help = { -divide-project }
project-entries = هنا من الملفات والمجلدات أكثر من { $most }، وهو أقصى ما يُنظر فيه
    .help = { -divide-project }
project-pictures = عدد الصور { $count }، وأقصى ما يجوز في المشروع { $most }
project-depth = عمق المجلدات يزيد على { $most }
folder-twice = تؤدي الوصلة إلى مجلد سبقت قراءته
    .help = احذف الوصلة
file-dangling = تؤدي الوصلة إلى ملف غير موجود
file-outside = تؤدي الوصلة إلى خارج مجلد المصادر
    .help = انسخ الملف إلى مجلد المصادر
file-folder = هذا مجلد في مكان ملف
    .help = غيّر اسم المجلد، أو ضع الملف في مكانه
file-name = لا يصلح `{ $part }` اسماً لمُخرَج
    .help = غيّره: الحروف والأرقام والمسافات و`-` و`.` و`_` مأمونة
file-ending = ينتهي اسم هذا الملف بـ `{ $ending }`، فلا يُقرأ
    .help = غيّر اسمه لينتهي بـ `.yaml`
file-twin = للملف { $file } الاسم نفسه، ولا يختلفان إلا { $but ->
        [ending] في اللاحقة
        [letters] في ما تعدّه بعض الأجهزة حروفاً واحدة
       *[both] في اللاحقة وفي ما تعدّه بعض الأجهزة حروفاً واحدة
    }
    .help = احذف أحدهما أو غيّر اسمه
file-unreadable = تتعذر قراءة الملف: { $error }
file-unreadable-picture = تتعذر قراءة الملف: { $error }
    .help = راجع أذونه، أو ضع نسخة أخرى في مكانه
file-size = حجم الملف يزيد على { $most } ميبيبايت
    .help = قسّمه إلى عدة ملفات
file-size-picture = حجم الصورة يزيد على { $most } ميبيبايت
    .help = احفظها بحجم أصغر
file-encoding = ليس الملف من هنا فصاعداً بترميز UTF-8
    .help = يحوّله `khulasa clean` إلى UTF-8 إن كان محفوظاً بترميز Windows-1256؛ أو احفظه من جديد واختر UTF-8 في خانة الترميز
file-encoding-archive = الملف وثيقة Word أو ملف مضغوط، وليس YAML
    .help = انسخ نصه إلى ملف نصي واحفظه بترميز UTF-8
file-encoding-utf-16 = الملف نص بترميز UTF-16، وليس YAML
    .help = يحوّله `khulasa clean` إلى UTF-8؛ أو احفظه من جديد واختر UTF-8 في خانة الترميز
file-encoding-zeros = في الملف أصفار في مكان النص، فقد تلف عند حفظه
    .help = ضع في مكانه نسخة أقدم
file-empty = الملف فارغ
    .help = اكتب فيه `type:` وسائر الحقول، أو احذفه

## المحارف

yaml-tab = هنا محرف جدولة
    .help = استعمل المسافات، فصيغة YAML لا تقبله؛ ويضعها `khulasa clean` في مكانه
yaml-tab-escape = هنا تتابع هروب يمثل محرف جدولة
    .help = استعمل المسافات
yaml-control = { FORM($count) ->
        [one] هنا المحرف غير المرئي { $character }
       *[other] هنا المحارف غير المرئية { $character }
    }
    .help = احذفه، أو دع `khulasa clean` يحذفه
yaml-control-escape = هنا تتابع هروب يمثل المحرف غير المرئي { $character }
    .help = احذف التتابع
yaml-control-line-end = هنا المحرف غير المرئي { $character }
    .help = احفظ الملف بنهايات أسطر Unix أو Windows
yaml-invisible = { FORM($count) ->
        [one] هنا المحرف غير المرئي { $character }
       *[other] هنا المحارف غير المرئية { $character }
    }
    .help = يحذفه `khulasa clean`؛ وإلا فاحذفه مع ما يجاوره ثم أعد كتابة ذلك: فالاتجاه يُحسب آلياً
yaml-invisible-escape = هنا تتابع هروب يمثل المحرف غير المرئي { $character }
    .help = احذف التتابع: فالاتجاه يُحسب آلياً
yaml-indent-space = في بداية هذا السطر مسافات ({ $character }) غير التي يكتبها مفتاح المسافة
    .help = أزح بدايته بمفتاح المسافة، أو دع `khulasa clean` يفعل ذلك
text-lost = هنا علامات استفهام في مكان الحروف
    .help = أضاعها ترميز ليس فيه حروف عربية: خذ النص من نسخة أقدم محفوظة بترميز UTF-8
text-lost-more = { FORM($more) ->
        [one] نص آخر من هذا الملف ضاعت حروفه
        [two] نصان آخران من هذا الملف ضاعت حروفهما
        [few] { $more } نصوص أخرى من هذا الملف ضاعت حروفها
        [many] { $more } نصاً آخر من هذا الملف ضاعت حروفها
       *[other] { $more } نص آخر من هذا الملف ضاعت حروفها
    }
    .help = أضاعها ترميز ليس فيه حروف عربية: خذ النص من نسخة أقدم محفوظة بترميز UTF-8

## صيغة YAML

yaml-syntax = ليس هذا بصيغة YAML: { $error }
    .help = قارن السطر بما حوله؛ وآمن ما تُكتب به النصوص سطر مستقل بعد `>-`
yaml-second-document = تبدأ هنا وثيقة ثانية
    .help = احذف السطر `---`، أو اجعلهما ملفين
yaml-merge = دُمجت روايتان من النص، وما زالت علامات الدمج قائمة هنا
    .help = أبقِ رواية واحدة في كل موضع، واحذف الأسطر التي تبدأ بـ `<<<<<<<` و`=======` و`>>>>>>>`
yaml-depth = القوائم والحقول متداخلة أكثر مما ينبغي
    .help = احذف بعض المستويات
yaml-alias = لا يجوز أن يبدأ النص هنا بـ`*`
    .help = { -own-line }، أو بين علامتي تنصيص
yaml-aliases = ما تكرره علامات `*` في هذا الملف يتضخم بلا حد
    .help = اكتب النص كاملاً بدلاً من تكراره بـ`*`
yaml-size = في هذا الملف أكثر مما يجوز في ملف واحد
    .help = قسّمه إلى عدة ملفات
yaml-tag = لا معنى هنا للوسم `{ $tag }`
    .help = احذفه؛ والنص الذي يبدأ بـ`!` يوضع بعد `>-`
yaml-tag-form = ما يبدأ بـ`!` وسم، ولا معنى له هنا
    .help = احذفه، أو { -own-line }
yaml-quote-above = فُتحت علامة تنصيص فوق هذا السطر ولم تُغلق
    .help = أغلقها، أو { -own-line }
yaml-quote-open = فُتحت هنا علامة تنصيص ولم تُغلق
    .help = أغلقها، أو { -own-line }
yaml-quote-after = بعد علامة التنصيص الختامية كلام
    .help = ضع النص كله في سطر مستقل بعد `>-`، فهناك تُطبع علامات التنصيص كما كُتبت
yaml-bracket-open = فُتح هنا قوس ولم يُغلق
    .help = أغلقه، أو { -own-line }
yaml-bracket-begins = لا يجوز أن يبدأ النص هنا بـ `{ $bracket }`
    .help = { -own-line }، أو بين علامتي تنصيص
yaml-bracket-close = أُغلق هنا قوس لم يُفتح
    .help = { -own-line }، أو بين علامتي تنصيص
yaml-bracket-kind = ليس هذا القوس من نوع القوس المفتوح
    .help = يُغلق `[` بـ`]` و`{"{"}` بـ`{"}"}`
yaml-bracket-above = فُتح قوس فوق هذا السطر ولم يُغلق
    .help = أغلقه، أو احذفه
yaml-bracket-above-colon = فُتح قوس فوق هذا السطر ولم يُغلق
    .help = أغلقه، أو ضع النص بين علامتي تنصيص
yaml-comma = تنقص قبل هذا فاصلة أو قوس إغلاق
    .help = ضع فاصلة لاتينية بين العناصر، وأغلق القوس المفتوح قبلها
yaml-colon = النقطتان الرأسيتان هنا في غير موضعهما
    .help = اجعل بداية السطر تحاذي ما حوله؛ والنص الذي فيه نقطتان يوضع في سطر مستقل بعد `>-`
yaml-colon-in-text = في هذا النص نقطتان رأسيتان
    .help = { -own-line }: فهناك تُطبع النقطتان كما كُتبتا
yaml-space-missing = تنقص مسافة بعد `{ $name }:`
    .help = ضع مسافة بين النقطتين وما يليهما
yaml-list = ليس هذا السطر من القائمة التي فوقه
    .help = ابدأه بـ`- `، أو اجعل بدايته تحاذي ما حوله
yaml-list-here = لا يجوز أن تبدأ القائمة هنا
    .help = ابدأها في السطر الذي تحت حقلها؛ والنص الذي يبدأ بـ`- ` يوضع بعد `>-`
yaml-fields = ليس هذا السطر من الحقول التي فوقه
    .help = اجعل بدايته تحاذي الحقول التي هو منها
yaml-line = ليس هذا السطر عنصراً من قائمة ولا حقلاً
    .help = يُكتب الحقل `name: value`، وتُزاح بدايات الأسطر في النص المؤلف من عدة أسطر
yaml-indent = بداية هذا السطر لا تحاذي ما حوله
    .help = اجعلها تحاذي الأسطر التي هو منها
yaml-backslash = بين علامتي التنصيص المزدوجتين تجب مضاعفة الخط المائل العكسي
    .help = { -own-line }، فهناك يُطبع الخط المائل العكسي كما كُتب
yaml-character = لا يجوز أن يبدأ النص هنا بهذا المحرف
    .help = { -own-line }، أو بين علامتي تنصيص
yaml-anchor = لا يجوز أن يبدأ النص هنا بـ`*` أو `&`
    .help = { -own-line }، أو بين علامتي تنصيص
yaml-fold-header = لا يجوز أن يلي `>` أو `|` شيء في سطره
    .help = ضع النص في الأسطر التي تحته، وأزح بداياتها
yaml-fold-dash = في `{ $typed }` شرطة طويلة
    .help = اكتب `{ $meant }` بشرطة لوحة المفاتيح القصيرة
yaml-fold-indent = بداية هذا السطر من النص لا تحاذي سطره الأول
    .help = اجعل بدايات أسطر النص كلها متحاذية
yaml-remark = في وسط النص ملاحظة
    .help = { -own-line }، والملاحظة قبله أو بعده

## الحقول

file-kind = يتألف ملف المصدر من حقول أولها `type:`
    .help = الأنواع هي `{ $kinds }`
file-kind-text = هذا نص مجرد، فلا سطر فيه يبدأ باسم حقل
    .help = يبدأ ملف المصدر بـ `type:`، ويوضع النص فيه بعد `text: >-`، كما يبيّن docs/source-format.md
field-missing-type = ينقص الحقل `type` في الملف
    .help = الأنواع هي `{ $kinds }`
field-missing = ينقص الحقل `{ $name }` في { $record }
    .help = أضف السطر `{ $name }: …`
field-unknown = ليس في { $record } حقل باسم `{ $name }`
field-unknown-list = الحقول هنا: { $names }
field-duplicate = ورد الحقل `{ $name }` مرتين
    .help = أبقِ أحدهما
field-empty = الحقل `{ $name }` بلا قيمة
    .help = اكتبها، أو احذف الحقل
field-together = الحقول { $names } في { $record } تُذكر معاً أو لا يُذكر شيء منها
    .help = أضف { $missing }، أو احذف الباقي
field-together-two = الحقلان `{ $one }` و`{ $other }` في { $record } يُذكران معاً أو لا يُذكر أي منهما
    .help = أضف { $missing }، أو احذف الآخر
field-either = في { $record } إما { $sets }؛ فلا مكان هنا للحقل `{ $name }`
    .help = أبقِ أحدهما
field-either-none = في { $record } إما { $sets }؛ وليس هنا شيء من ذلك
    .help = اكتب أحدهما
field-either-or = { $one } وإما { $other }
field-type = { $expected }، { $found ->
        [text] والموجود نص
        [list] والموجود قائمة
        [mapping] والموجود حقول
       *[nothing] وليس هنا شيء
    }
    .help = قارن بملف من النوع نفسه، أو راجع docs/source-format.md
field-type-typed = { $expected }، والموجود `{ $text }`
    .help = قارن بملف من النوع نفسه، أو راجع docs/source-format.md
field-choice = ليست `{ $text }` من القيم الجائزة: { $words }
expected-mapping = المطلوب هنا حقول { $record }
expected-name = اسم الحقل لا يكون إلا نصاً
expected-text = المطلوب هنا نص
expected-list = المطلوب هنا قائمة، كل عنصر منها في سطر يبدأ بـ`- `
expected-choice = المطلوب هنا إحدى القيم { $words }
expected-date = المطلوب هنا تاريخ
expected-number = المطلوب هنا عدد صحيح من 1 إلى { $last }

## القيم

list-empty = القائمة فارغة
    .help = اكتب عناصرها، أو احذف الحقل
text-empty = النص فارغ
    .help = اكتبه، أو احذف الحقل
text-colon = في هذا النص نقطتان رأسيتان
    .help = ضع النص في سطر مستقل بعد `- >-`، فهناك تُطبع النقطتان كما كُتبتا
text-length = عدد محارف النص { $length }، والحد الأقصى هنا { $most }
    .help = قسّمه فقرات
text-length-title = عدد محارف النص { $length }، والحد الأقصى هنا { $most }
    .help = اختصره، فالعناوين وأسطر الغلاف قصيرة
text-word = عدد المحارف المتصلة هنا بلا مسافة { $length }
    .help = افصلها بمسافات
text-word-no-break = عدد المحارف المتصلة هنا { $length }، فمسافاتها لا ينقطع السطر عندها (U+00A0)
    .help = أعد كتابة المسافات، أو دع `khulasa clean` يفعل ذلك
text-remark = ما يلي `#` في هذا السطر ملاحظة لا تُطبع
    .help = إن كان من النص ف{ -own-line }، وإلا فضع الملاحظة في سطر مستقل
text-joined-lines = تُطبع أسطر هذا النص فقرة واحدة، بعد `|` كما بعد `>-`
    .help = اجعل كل سطر فقرة، أو اكتب `>-`
markup-note = ليست `{ $mark }` علامة حاشية
    .help = تُكتب علامة الحاشية `[^id]` بمعرّف مرجع
markup-note-here = لا تجوز الحواشي هنا
    .help = لا حواشي في العناوين والأغلفة والملاحظات؛ ضعها في النص، أو ضع قبلها خطاً مائلاً عكسياً لتُطبع كما هي
pattern-slot = ليس في هذه الكلمات الخانة `{ $slot }`
    .help = الخانات هنا: { $slots }
date-impossible = ليس `{ $text }` يوماً من أيام التقويم
    .help = يُكتب التاريخ سنة فشهراً فيوماً، مثل `2006-10-18`
date-form = ليس `{ $text }` تاريخاً بالصيغة المتبعة هنا
    .help = اكتبه بالأرقام سنة فشهراً فيوماً، مثل `2006-10-18`
date-form-meant = كُتب التاريخ `{ $text }` بصيغة أخرى
    .help = اكتب `{ $meant }` إن كان هذا هو اليوم المقصود
date-year = سنة `{ $text }` ليست بين { $first } و{ $last }
    .help = صحّحها؛ والتاريخ الهجري يُحسب آلياً، فاكتب اليوم بالتقويم الميلادي
time-form = ليست `{ $text }` ساعة من اليوم
    .help = تُكتب الساعة `"14:00"` بين علامتي تنصيص
time-form-quotes = كُتبت الساعة `{ $text }` بين علامتي تنصيص مائلتين
    .help = اكتب علامتين مستقيمتين، مثل `"14:00"`
time-form-expected = المطلوب هنا ساعة
    .help = تُكتب الساعة `"14:00"` بين علامتي تنصيص
range-form = ليس `{ $text }` نطاق فقرات
    .help = اكتب رقم الفقرة الأولى والأخيرة، مثل `5-35`، أو رقماً واحداً
symbol-form = ليس `{ $symbol }` رمز وثيقة
    .help = يُكتب الرمز مثل `CTOC/COP/WG.2/2013/5`، ويوصل الرمزان بشرطة
symbol-form-end = لا يصلح `{ $end }` خاتمة لرمز
    .help = تتألف خاتمة الرمز من حروف وأرقام و`-` و`.` و`/` و`_` وأقواس، بما لا يزيد على 100، وتبدأ بحرف أو رقم
id-form = لا يصلح `{ $id }` معرّفاً
    .help = يتألف المعرّف من حروف لاتينية وأرقام و`-` و`.` و`/` و`_`، بما لا يزيد على 100، ويبدأ بحرف أو رقم
id-form-comma = الفاصلة العربية لا تفصل المعرّفات: `{ $id }`
    .help = ضع بينها `,`
id-form-file = اسم هذا الملف أو مجلده `{ $id }` لا يصلح معرّفاً، وبه تسمّيه الملفات الأخرى
    .help = غيّره: حروف لاتينية وأرقام و`-` و`.` و`_`، وأوله حرف أو رقم
id-form-copy = هذا الملف نسخة من `{ $original }`
    .help = احذفه، أو سمّه بمعرّف خاص به
masthead-job-form = ليس `{ $job }` رقم عمل، فلا يُصنع منه رمز شريطي
    .help = يُكتب رقم العمل مثل `V.18-04902`

## قواعد الملف الواحد

annex-empty = المرفق فارغ
    .help = أضف إليه `paragraphs:`، أو `reproduces:` مع معرّف اجتماع
section-level = لا مستوى لأقسام هذا القسم
    .help = لأقسام النص أقسام مرة واحدة، وليس لأقسام المرفق أقسام
paragraph-level = لا مستوى لهذه الفقرات الفرعية
    .help = تحت الأرقام حروف، وتحت الحروف أرقام بين علامتي تنصيص، ولا شيء تحت هذه؛ وليس تحت فقرات الديباجة شيء
timetable-empty = ليس في هذه الخانة بند ولا عنوان
    .help = أضف إليها `item:` مع معرّف بند من جدول الأعمال، أو `title:`
agenda-twice = البند `{ $id }` موجود من قبل في السطر { $line }
    .help = أعطِ أحد البندين معرّفاً آخر
agenda-level = لا تكون تحت البند الفرعي في جدول الأعمال بنود
    .help = ارفعها إلى جانب البند الفرعي
house-columns = عدد عناصر `{ $name }` هو { $found }، وعدد أعمدة الجدول { $wanted }
    .help = اكتب من العناصر بقدر الأعمدة، وهي { $wanted }، وبترتيبها

## ما ورد مرتين

id-duplicate = المعرّف `{ $id }` مستعمل في { $file }
    .help = غيّر اسم أحد الملفين
house-duplicate = للمشروع ملف صيغ، هو { $file }
    .help = احذف أحد الملفين
citation-duplicate = عُرّف المرجع `{ $id }` مرتين
    .help = ورد أول مرة في { $first }؛ أعطِ أحدهما معرّفاً آخر
topic-duplicate = عُرّف الموضوع `{ $id }` مرتين
    .help = ورد أول مرة في { $first }؛ أعطِ أحدهما معرّفاً آخر

## الصور

picture-shape = نسبة أطول بعدي الصورة إلى أقصرهما هي { $ratio } إلى 1
    .help = تُصغَّر عند الطبع حتى يسعها مكانها؛ قُصّها حتى تقترب من شكل المربع
picture-format = صيغة الصورة { $format }، واسمها ينتهي بـ`{ $ending }`
    .help = { -save-again }
picture-format-ending = صيغة الصورة { $format }، واسمها ينتهي بـ`{ $ending }`
    .help = غيّر اسمها
picture-format-compressed = الصورة بصيغة SVG مضغوطة
    .help = { -plain-svg }
picture-damaged = الصورة تالفة: { $error }
    .help = { -save-again }
picture-damaged-png = الصورة تالفة: ليست بصيغة PNG
    .help = { -save-again }
picture-damaged-colours = ألوان الصورة من نوع غير معهود
    .help = { -save-again }
picture-damaged-unread = تتعذر قراءة الصورة
    .help = { -plain-svg }
picture-damaged-reader = تتعذر قراءة الصورة: { $error }
    .help = { -plain-svg }
picture-damaged-encoding = ليست الصورة بصيغة SVG وترميز UTF-8
    .help = { -plain-svg }
picture-damaged-svg = ليست الصورة بصيغة SVG: { $error }
    .help = { -plain-svg }
picture-damaged-root = ليست الصورة بصيغة SVG، فهي تبدأ بالعنصر `{ $name }`
    .help = { -plain-svg }
picture-damaged-no-size = ليس للصورة عرض أو ليس لها ارتفاع
    .help = { -plain-svg }
picture-damaged-id = ورد المعرّف `{ $id }` في الصورة مرتين
    .help = { -plain-svg }
picture-profile = ملف ألوان الصورة تالف، أو يزيد حجمه على { $most } ميبيبايت
    .help = احفظها بلا ملف ألوان
picture-size = عرض الصورة { $width } وارتفاعها { $height } من البكسلات، والحد الأقصى { $millions } مليون بكسل، و{ $side } في كل جانب
    .help = احفظها أصغر، فهي تُطبع بعرض سنتيمترات قليلة
picture-size-repeated = حجم الصورة بكل ما تكرره يزيد على { $most } ميبيبايت
    .help = { -simpler }
picture-depth = عمق عناصر الصورة يزيد على { $most }، مع ما تشير إليه
    .help = { -simpler }
picture-loop = عنصر من الصورة يشير إلى نفسه
    .help = { -simpler }
picture-time = تستغرق قراءة الصورة وقتاً طويلاً
    .help = { -simpler }
picture-unread = تتعذر قراءة الصورة: { $error }
    .help = أعد المحاولة حين يخف العمل على الجهاز
picture-measures = في الصورة مقاييس لا يمكن رسمها
    .help = { -plain-svg }
picture-measures-number = في `{ $name }` عدد أكبر مما يمكن رسمه
    .help = { -plain-svg }
picture-empty = لا رسم في الصورة
    .help = انظر إليها في متصفح؛ فما كان نصاً أو صورة أخرى ينبغي تحويله إلى مسارات
picture-entity = في الصورة تعريفات كيانات، وهي غير مقبولة
    .help = { -plain-svg }
picture-element = لا يجوز في الصورة العنصر `{ $name }`
    .help = { -plain-svg }
picture-element-attributes = لعنصر من الصورة سمات أكثر مما ينبغي
    .help = { -plain-svg }
picture-text = لا يجوز في الصورة العنصر `{ $name }`
    .help = حوّل النص إلى مسارات في برنامج الرسم
picture-filter = لا يجوز في الصورة العنصر `{ $name }`
    .help = أزل المؤثرات، أو احفظ الصورة بصيغة PNG
picture-filter-property = لا تجوز في الصورة الخاصية `{ $name }`
    .help = أزل المؤثر، أو احفظ الصورة بصيغة PNG
picture-image = لا يجوز في الصورة العنصر `{ $name }`
    .help = سمِّ تلك الصورة نفسها، أو حوّلها إلى مسارات
picture-image-elsewhere = تشير الصورة إلى ملف آخر
    .help = { -plain-svg }
picture-style-large = ورقة أنماط الصورة أكبر مما يناسب عدد عناصرها
    .help = { -attributes }
picture-style-selector = في ورقة أنماط الصورة محدِّد كثير الأجزاء
    .help = { -attributes }
picture-style-rules = قواعد ورقة أنماط الصورة أكثر مما يناسب عدد عناصرها
    .help = { -attributes }
