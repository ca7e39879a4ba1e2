// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filecheck.h"
#include "views/shared/jobbar.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;

class TestFileCheck : public QObject {
    Q_OBJECT

    static Result<void> unsound(const QString&)
    {
        return Error{.message = QStringLiteral("The file is damaged.")};
    }

private Q_SLOTS:
    void tellsWhatThePersonMustKnow_data()
    {
        QTest::addColumn<bool>("sound");
        QTest::addColumn<bool>("onNetworkDrive");
        QTest::addColumn<QList<Message::Kind>>("told");
        using Kinds = QList<Message::Kind>;
        QTest::newRow("nothing is wrong") << true << false << Kinds();
        QTest::newRow("damaged") << false << false << Kinds{Message::Kind::Failure};
        QTest::newRow("shared") << true << true << Kinds{Message::Kind::Warning};
        QTest::newRow("both") << false << true << Kinds{Message::Kind::Warning, Message::Kind::Failure};
    }

    void tellsWhatThePersonMustKnow()
    {
        QFETCH(bool, sound);
        QFETCH(bool, onNetworkDrive);
        QFETCH(QList<Message::Kind>, told);
        QWidget widget;
        int checks = 0;
        FileCheck check({.file = QStringLiteral("a.waymark"),
                         .onNetworkDrive = onNetworkDrive,
                         .check =
                             [&](const QString& file, Progress&) {
                                 ++checks;
                                 return sound ? Result<void>() : unsound(file);
                             }},
                        &widget, nullptr);
        QSignalSpy messages(&check, &FileCheck::messageRaised);
        widget.show();
        QTRY_COMPARE(checks, 1);
        QTRY_COMPARE(messages.size(), told.size());
        for (int i = 0; i < told.size(); ++i) {
            const auto message = messages[i][0].value<Message>();
            QCOMPARE(message.kind, told[i]);
            QVERIFY(message.text.contains(QStringLiteral("a.waymark")));
        }
        // and once only
        widget.repaint();
        QTRY_COMPARE(JobBase::underWay(), 0);
        QCOMPARE(checks, 1);
        QCOMPARE(messages.size(), told.size());
    }

    void beginsWhenTheWindowIsThere()
    {
        QWidget widget;
        bool painted = false;
        FileCheck check({.file = {}, .check = [&](const QString& file, Progress&) { painted = true; return unsound(file); }}, &widget,
                        nullptr);
        QSignalSpy messages(&check, &FileCheck::messageRaised);
        QApplication::processEvents();
        QVERIFY(!painted);
        QCOMPARE(JobBase::underWay(), 0);
        widget.show();
        QTRY_COMPARE(messages.size(), 1);
    }

    void nobodyWaitsForItWhenTheWorkspaceIsClosed()
    {
        // Given a check that takes its time
        JobBar jobs;
        QWidget widget;
        QSemaphore may;
        std::atomic<bool> began = false;
        auto check = std::make_unique<FileCheck>(FileCheck::Subject{.file = {},
                                                                    .check =
                                                                        [&](const QString& file, Progress&) {
                                                                            began = true;
                                                                            may.acquire();
                                                                            return unsound(file);
                                                                        }},
                                                 &widget, &jobs);
        QSignalSpy messages(check.get(), &FileCheck::messageRaised);
        widget.show();
        QTRY_VERIFY(began);
        // When the workspace is closed
        check.reset();
        // Then it goes on by itself, and tells nobody
        QCOMPARE(JobBase::underWay(), 1);
        may.release();
        QTRY_COMPARE(JobBase::underWay(), 0);
        QCOMPARE(messages.size(), 0);
    }
};

QTEST_MAIN(TestFileCheck)
#include "tst_filecheck.moc"
