// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/quickcheck.h"

#include "model/store/database.h"
#include "tests/support/importbox.h"
#include "tests/support/planningbuilders.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The look at a file's structure that programs take after they have opened it.
class TestQuickCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A workspace with stories over several pages, opened by nobody.
    void init()
    {
        m_box = std::make_unique<ImportBox>();
        m_file = m_box->workspace().file();
        ImportBox::done(m_box->workspace().edit(u"Fill"_s, [](Edit& edit) {
            Result<void> done;
            for (int number = 0; done && number < 300; ++number)
                done = edit.insert(aStory(u"S-%1"_s.arg(number)));
            return done;
        }));
        m_box->close();
    }

    void aWholeFilePasses()
    {
        const QByteArray before = content();
        VERIFY_RESULT(quickCheck(m_file, m_progress));
        QCOMPARE(content(), before);
        // And while somebody has it open and has just written
        auto opened = Workspace::open(m_file, ImportBox::options());
        VERIFY_RESULT(opened);
        VERIFY_RESULT((*opened)->edit(u"Add"_s, [](Edit& edit) { return edit.insert(aStory(u"X-1"_s)); }));
        VERIFY_RESULT(quickCheck(m_file, m_progress));
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QString>("table");
        for (const char* table : {"story", "audit_entry", "sprint"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }

    void damageIsFound()
    {
        QFETCH(QString, table);
        // Given a file of which the first page of a table is overwritten
        overwrite(firstPage(table));
        // Then that is told in words, with what SQLite says for the log
        const auto checked = quickCheck(m_file, m_progress);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::Broken);
        QVERIFY2(checked.error().message.contains(u"damaged"), qPrintable(checked.error().message));
        QVERIFY(checked.error().message.contains(m_file));
        QVERIFY(!checked.error().detail.isEmpty());
    }

    void aFileThatIsCutOffIsDamaged()
    {
        QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() / 2));
        const auto checked = quickCheck(m_file, m_progress);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::Broken);
    }

    void canBeCancelled()
    {
        m_progress.cancelled = true;
        const auto checked = quickCheck(m_file, m_progress);
        m_progress.cancelled = false;
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::Cancelled);
    }

    void endsInTheMiddleOnceItIsCancelled()
    {
        // Given a statement that never ends by itself, when it is cancelled, then it does
        const auto database = ImportBox::value(Database::open(m_file, Database::Mode::ReadOnly));
        std::atomic<bool> cancelled = false;
        database->interruptWhen(cancelled);
        const std::jthread canceller([&] { cancelled = true; });
        const auto counted = database->single(
            u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"_s);
        QVERIFY(!counted);
        QVERIFY2(counted.error().detail.contains(u"interrupted"), qPrintable(counted.error().detail));
    }

    void aFileThatIsNotThereIsNotDamaged()
    {
        const auto checked = quickCheck(m_file + u"x"_s, m_progress);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, Error::Code::NotFound);
    }

private:
    QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    qint64 firstPage(const QString& table) const
    {
        const auto database = ImportBox::value(Database::open(m_file, Database::Mode::ReadOnly));
        const QString sql = u"SELECT (rootpage - 1) * (SELECT page_size FROM pragma_page_size)"
                            " FROM sqlite_schema WHERE name = '%1'"_s;
        return ImportBox::value(database->single(sql.arg(table))).toLongLong();
    }

    void overwrite(qint64 position) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(position > 0 && file.seek(position));
        QCOMPARE(file.write(QByteArray(1024, '\xa5')), 1024);
    }

    std::unique_ptr<ImportBox> m_box;
    QString m_file;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestQuickCheck)
#include "tst_quickcheck.moc"
