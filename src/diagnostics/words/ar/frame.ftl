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
