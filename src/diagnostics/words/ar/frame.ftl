### ما يحيط بالبلاغات.

error = خطأ
warning = تنبيه
note = ملاحظة
help = المعالجة
near = عند
also-lines = { FORM($count) ->
        [one] وكذلك في السطر { $places }
       *[other] وكذلك في الأسطر { $places }
    }
also-lines-more = وكذلك في الأسطر { $places } وفي { $more } غيرها
also-places = وكذلك في { $places }
also-places-more = وكذلك في { $places } وفي { $more } غيرها

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

ticket = أمر تشغيل
ticket-size = القياس بعد القص
ticket-size-value = { $width } مم عرضاً و{ $height } مم ارتفاعاً
ticket-bleed = زيادة القص
ticket-bleed-value = { $bleed } مم من كل جانب
ticket-marks = العلامات
ticket-marks-crop = علامات القص، خارج زيادة القص
ticket-marks-none = لا شيء
ticket-pages = الصفحات
ticket-pages-all = { $count }
ticket-pages-blank = { $count }، منها صفحات بيضاء مضافة عددها { $blanks }
ticket-binding = التجليد
ticket-binding-right = من اليمين: الكعب إلى يمين الغلاف الأمامي
ticket-binding-left = من اليسار: الكعب إلى يسار الغلاف الأمامي
ticket-folding = الطي
ticket-folding-one = تدبيس وسط: الأوراق كلها متداخلة في ملزمة واحدة
ticket-folding-signatures = ملازم عددها { $signatures }، كل ملزمة { $pages } صفحة، خياطة أو لصق
ticket-stock = الورق
ticket-stock-coated = كوشيه (مصقول)
ticket-stock-uncoated = غير مصقول
ticket-profile = ملف تعريف الألوان
ticket-plates = الأحبار
ticket-plate = { $ink }: { $runs }
ticket-plate-all = { $ink }: جميع الصفحات
ticket-ink = { $ink ->
        [cyan] سماوي { "\u2066" }(C){ "\u2069" }
        [magenta] أرجواني { "\u2066" }(M){ "\u2069" }
        [yellow] أصفر { "\u2066" }(Y){ "\u2069" }
        [black] أسود { "\u2066" }(K){ "\u2069" }
       *[other] لون خاص
    }
ticket-text = النص
ticket-text-value = نص حي، والخطوط مضمَّنة، والأسود يُطبع فوق ما تحته (Overprint)
ticket-fonts = الخطوط
ticket-standard = المعيار
ticket-findings = أسئلة قبل الطبع
ticket-findings-none = لا شيء
ticket-findings-more = … ومعها { $count }: يذكرها khulasa check --profile print
ticket-cover = الغلاف
ticket-cover-inside = غير مستقل: صفحاته في الملف
ticket-cover-apart = في ملف مستقل، يُطبع وجهه الخارجي وحده؛ مفروداً { $width } مم عرضاً و{ $height } مم ارتفاعاً؛ بلا كعب
ticket-cover-spine = في ملف مستقل، يُطبع وجهه الخارجي وحده؛ مفروداً { $width } مم عرضاً و{ $height } مم ارتفاعاً؛ والكعب { $spine } مم: { $leaves } ورقة سمك كل منها { $leaf } مم
ticket-plate-cover = { $ink }: الغلاف وحده
ticket-files = الملفات
ticket-pages-block = من دون الغلاف: { $pages }
ticket-stock-unnamed = { $stock }؛ لم تسمّه الوثيقة، فيُرجى السؤال

## `khulasa where`

where-nothing = لم يُعثر على شيء
where-elsewhere = { $document }: في حاشية أو ترويسة أو فهرس أو داخل نص آخر
where-pages = { $document }: الصفحة { $pages }
where-unprinted = لا تطبعه أي وثيقة

## `khulasa clean`

clean-done = { $file }: { $changes }؛ والملف القديم هو { $old }
clean-would = سيتغير { $file }: { $changes }
clean-nothing = لا شيء يُنظَّف
clean-utf-16 = حُوّل من UTF-16 إلى UTF-8
clean-windows-1256 = حُوّل من Windows-1256 إلى UTF-8
clean-invisible = محارف غير مرئية حُذفت ({ $count })
clean-soft-hyphen = شرطات لينة حُذفت ({ $count })
clean-form = أشكال عرض صارت حروفاً ({ $count })
clean-tatweel = شرطات تطويل بين الحروف حُذفت ({ $count })
clean-indent-space = مسافات من نوع آخر في بدايات الأسطر صارت مسافات عادية ({ $count })
clean-tab = محارف جدولة صارت مسافات ({ $count })
clean-no-break-space = مسافات غير منقطعة صارت مسافات عادية ({ $count })
clean-line-end = نهايات أسطر وُحّدت ({ $count })
clean-trailing-blank = مسافات في أواخر الأسطر حُذفت ({ $count })

## `khulasa rename`

rename-places = { $file }: { FORM($count) ->
        [one] موضع واحد
        [two] موضعان
        [few] { $count } مواضع
        [many] { $count } موضعاً
       *[other] { $count } موضع
    }
rename-moved = صار { $from } باسم { $to }

## `khulasa diff`

diff-document = { $document }: { $count ->
        [one] تغيير واحد
        [two] تغييران
        [few] { $count } تغييرات
       *[other] { $count } تغييراً
    }
diff-only-new = { $document }: في النسخة الجديدة وحدها
diff-only-old = { $document }: في النسخة القديمة وحدها
diff-same = { $count ->
        [one] وثيقة واحدة تطبع الكلمات نفسها
        [two] وثيقتان تطبعان الكلمات نفسها
        [few] { $count } وثائق تطبع الكلمات نفسها
       *[other] { $count } وثيقة تطبع الكلمات نفسها
    }
diff-drawn = (تغيّر ما هو مرسوم هناك)
diff-written = كُتب: { $file }
