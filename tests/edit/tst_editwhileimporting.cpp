// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importbox.h"
#include "tests/support/planningbuilders.h"

#include <QProcess>

#include <future>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// How long an edit takes is the bench's business; here every one must get through while an import is under way.
class Editing {
public:
    explicit Editing(ImportBox& box) : m_box(box)
    {
        ImportBox::done(box.workspace().edit(u"Add"_s, [](Edit& edit) { return edit.insert(aStory(u"A-1"_s)); }));
    }
    /// Empty, or why the edit was refused.
    QString renameOnce()
    {
        const auto renamed = m_box.workspace().edit(u"Rename"_s, [&](Edit& edit) {
            const Story& story = m_box.workspace().records().stories().front();
            Story after = story;
            after.title = u"Title %1"_s.arg(++m_count);
            return edit.update(story, after);
        });
        return renamed ? QString() : renamed.error().message + renamed.error().detail;
    }
    int count() const { return m_count; }

private:
    ImportBox& m_box;
    int m_count = 0;
};

QString largeFile(const ImportBox& box, int count)
{
    ResultsFile file(u"2026-03-01T06:00:00Z"_s);
    for (int i = 0; i < count; ++i)
        file.add(u"check_%1"_s.arg(i % 100), u"resource/%1"_s.arg(i / 3), i % 3 == 0 ? Outcome::Failed : Outcome::Passed);
    return file.write(box.path(u"large.json"_s));
}

constexpr int findings = 60'000;

} // namespace

class TestEditWhileImporting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inThisProcess()
    {
        ImportBox box;
        Editing editing(box);
        const QString file = largeFile(box, findings);
        // Given an import on a thread of its own
        auto import = std::async(std::launch::async, [&] { return box.stage({{.file = file}}); });
        int during = 0;
        bool goesOn = false;
        qint64 seen = 0;
        while (import.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            // When edits are made all the while, then each gets through
            const QString refused = editing.renameOnce();
            QVERIFY2(refused.isEmpty(), qPrintable(refused));
            ++during;
            goesOn = goesOn || (seen > 0 && box.progress().done > seen); // the import does as well
            seen = box.progress().done;
        }
        auto staged = ImportBox::value(import.get());
        QVERIFY2(during > 3, qPrintable(u"%1 edits while it was imported"_s.arg(during)));
        QVERIFY(goesOn);
        QCOMPARE(staged.runs.front().run.newResults, findings);
        VERIFY_RESULT(acceptImports(box.workspace(), staged));
        QCOMPARE(box.counted().total(), findings);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }

    void inAnotherProcess()
    {
        ImportBox box;
        Editing editing(box);
        QProcess child;
        child.start(QStringLiteral(WAYMARK_IMPORT_CHILD), {box.workspace().file(), largeFile(box, findings)});
        QVERIFY(child.waitForStarted());
        while (!child.waitForFinished(0)) {
            const QString refused = editing.renameOnce();
            QVERIFY2(refused.isEmpty(), qPrintable(refused));
        }
        QCOMPARE(child.exitCode(), 0);
        QVERIFY2(editing.count() > 3, qPrintable(u"%1 edits"_s.arg(editing.count())));
        VERIFY_RESULT(box.workspace().catchUp());
        QCOMPARE(box.workspace().records().runs().size(), size_t(1));
        QCOMPARE(box.workspace().records().stories().front().title, u"Title %1"_s.arg(editing.count()));
        QCOMPARE(box.counted().total(), findings);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }
};

QTEST_GUILESS_MAIN(TestEditWhileImporting)
#include "tst_editwhileimporting.moc"
