### ما يحيط بالبلاغات.

error = خطأ
warning = تنبيه
note = ملاحظة
help = المعالجة
near = عند

errors = { FORM($count) ->
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأً
       *[other] { $count } خطأ
    }
warnings = { FORM($count) ->
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيهاً
       *[other] { $count } تنبيه
    }
notes = { FORM($count) ->
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
       *[other] { $count } ملاحظة
    }
no-errors = لا أخطاء
more-of-file = … وفي { $file } أيضاً: { $shown }
more-elsewhere = … وفي ملفات أخرى أيضاً: { $shown }

## `khulasa build`

pages = { FORM($count) ->
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
       *[other] { $count } صفحة
    }
written = { $files }: { $pages }
written-timed = { $files }: { $pages }، { $milliseconds } مث
held-back = { $document }: لم تُكتب، ففي { $file } أخطاء
not-written = { $document }: لم تُكتب
not-written-machine = { $document }: لم تُكتب لعطل في الجهاز
halted = { $document }: الخطأ في البرنامج نفسه، فيرجى الإبلاغ عنه: { $panic }
shard-empty = ليس في هذا القسم وثائق
timings = استغرقت القراءة والفحص { $read } مث، والكل { $all } مث

## `khulasa index`

index-no-row = ليس في الفهرس سطر تنطبق عليه هذه الخيارات كلها

## `khulasa explain` وdocs/faults.ar.md

explain-why = السبب: { $why }
explain-mend = المعالجة: { $mend }
explain-faulty = مثال الخطأ:
explain-mended = وبعد التصحيح:
explain-command = مثاله:
explain-instead = وبدلاً منه:
faults-title = الأخطاء
faults-preface = ما يمكن أن يبلّغ عنه `khulasa check` وسائر الأوامر، بحسب رمزه. والأمر `khulasa explain` متبوعاً بالرمز يطبع الشرح نفسه. الخطأ يمنع كتابة الوثائق التي تعتمد على موضعه، والتنبيه لا يمنع شيئاً، والملاحظة سؤال يطرحه `khulasa check --notes`.
faults-made = يُصنع هذا الملف من `src/diagnostics/faults.yaml` و`src/diagnostics/words`: غيّرهما ثم شغّل `UPDATE=1 cargo test --release --test catalogue`.

## `khulasa build --profile print`: بطاقة الطباعة، بجميع اللغات جنباً إلى جنب

ticket = بطاقة الطباعة
ticket-document = الوثيقة
ticket-size = القياس بعد القص
ticket-size-value = { $width } مم عرضاً و{ $height } مم ارتفاعاً
ticket-bleed = الزيادة للقص
ticket-bleed-value = { $bleed } مم من كل جانب
ticket-marks = العلامات
ticket-marks-crop = علامات القص، خارج الزيادة
ticket-marks-none = لا شيء
ticket-pages = الصفحات
ticket-pages-all = { $count }
ticket-pages-blank = { $count }، زيدت منها صفحات بيضاء عددها { $blanks }
ticket-binding = التجليد
ticket-binding-right = من اليمين: الكعب إلى يمين الغلاف الأول
ticket-binding-left = من اليسار
ticket-folding = الطي
ticket-folding-one = الأوراق كلها متداخلة، ومدبَّسة في الكعب
ticket-folding-signatures = عدد الملازم { $signatures }، وفي كل منها { $pages } صفحة
ticket-stock = الورق
ticket-stock-coated = مصقول
ticket-stock-uncoated = غير مصقول
ticket-profile = ملف الألوان
ticket-plates = الأحبار
ticket-plate = { $ink }: { $runs }
ticket-plate-all = { $ink }: جميع الصفحات
ticket-ink = { $ink ->
        [cyan] سماوي
        [magenta] أرجواني
        [yellow] أصفر
        [black] أسود
       *[other] لون خاص
    }
ticket-text = النص
ticket-text-value = أشكال خطوط مدرجة، والأسود يُطبع فوق ما تحته
ticket-fonts = الخطوط
ticket-standard = المعيار
ticket-findings = ما يُسأل عنه
ticket-findings-none = لا شيء
ticket-findings-more = … ومعها { $count }: يذكرها khulasa check --profile print
ticket-cover = الغلاف
ticket-cover-inside = لا ملف له وحده: الصفحات كلها في ملف واحد
ticket-cover-apart = في ملف مستقل، بلا كعب
ticket-cover-spine = في ملف مستقل، وعرض كعبه { $spine } مم
ticket-plate-cover = { $ink }: الغلاف وحده

## `khulasa where`

where-nothing = لم يُعثر على شيء
where-elsewhere = { $document }: في حاشية أو ترويسة أو فهرس أو داخل نص آخر
where-pages = { $document }: الصفحة { $pages }
where-unprinted = لا تطبعه أي وثيقة
