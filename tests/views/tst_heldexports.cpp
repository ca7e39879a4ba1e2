// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/compliancestage.h"
#include "tests/views/fakeresults.h"
#include "views/backlog/storyexport.h"
#include "views/compliance/checkspane.h"
#include "views/compliance/resultexport.h"
#include "views/shared/pictureactions.h"

#include <QAction>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace waymark;
using namespace Qt::StringLiterals;

/// No export replaces the workspace that is open, or what SQLite keeps beside it.
class TestHeldExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ComplianceStage>(); }
    void cleanup()
    {
        QVERIFY(m_stage->workspace->isInPlace());
        VERIFY_RESULT(Workspace::verify(m_stage->workspace->file()));
        m_stage.reset();
    }

    void results()
    {
        FakeStore store;
        store.rows = 3;
        Progress progress;
        for (const QString& file : files()) {
            const auto written = exportResults(store.source(), {}, {}, file, progress);
            QVERIFY2(!written, qPrintable(file));
            QCOMPARE(written.error().code, Error::Code::Invalid);
        }
    }

    void stories()
    {
        for (const QString& file : files())
            QVERIFY2(!exportStories(file, m_stage->workspace->records(), {}, {}), qPrintable(file));
    }

    void checks()
    {
        auto* pane = m_stage->view->findChild<ChecksPane*>();
        QVERIFY(pane);
        QSignalSpy messages(pane, &BrowsePane::messageRaised);
        for (const QString& file : files()) {
            pane->exportTo(file);
            QTRY_COMPARE(messages.size(), files().indexOf(file) + 1);
        }
        for (const auto& message : messages)
            QCOMPARE(message[0].value<Message>().kind, Message::Kind::Failure);
    }

    void pictures()
    {
        QWidget chart;
        const QStandardItemModel table;
        std::vector<Message> told;
        offerPicture(&chart, {.table = &table, .name = u"chart"_s, .prompt = &m_stage->prompt, .tell = [&](const Message& message) {
                                  told.push_back(message);
                              }});
        size_t asked = 0;
        for (const QString& file : files()) {
            m_stage->prompt.fileToSave = file;
            for (QAction* action : chart.actions())
                if (action->text().startsWith(u"Save"_s)) {
                    ++asked;
                    action->trigger();
                }
        }
        QVERIFY(asked >= 2);
        QCOMPARE(told.size(), asked);
        for (const Message& message : told)
            QCOMPARE(message.kind, Message::Kind::Failure);
    }

private:
    QStringList files() const
    {
        const QString file = m_stage->workspace->file();
        return {file, file + u"-wal"_s, file + u"-shm"_s};
    }

    std::unique_ptr<ComplianceStage> m_stage;
};

QTEST_MAIN(TestHeldExports)
#include "tst_heldexports.moc"
