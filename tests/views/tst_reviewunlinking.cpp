// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/answeracts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Taking back a link between a check and a choice says what is left of it.
class TestReviewUnlinking : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void whatTheCatalogueStillLinksIsSaid_data()
    {
        QTest::addColumn<bool>("byHand");
        QTest::addColumn<bool>("byCatalogue");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("rejected"); // ties
        QTest::newRow("by hand") << true << false << u"check-1 is no longer linked to"_s << 0;
        QTest::newRow("both") << true << true << u"but the catalogue still links it. Reject it"_s << 0;
        QTest::newRow("by the catalogue") << false << true << u"Rejected: check-1"_s << 1;
    }

    void whatTheCatalogueStillLinksIsSaid()
    {
        QFETCH(bool, byHand);
        QFETCH(bool, byCatalogue);
        QFETCH(QString, says);
        OpenReviewStage stage;
        stage.link("PERM", "perm_least", {u"check-1"_s});
        const Records& records = stage.workspace->records();
        const LinkedCheck check{.check = *records.checkTies().front().check,
                                .tool = u"waymark"_s,
                                .checkId = u"check-1"_s,
                                .byHand = byHand,
                                .byCatalogue = byCatalogue};
        AnswerActs acts(stage.open);
        QString told;
        QObject::connect(&acts, &AnswerActs::messageRaised, &acts, [&](const Message& message) { told = message.text; });
        QVERIFY(acts.unlink(u"PERM"_s, u"perm_least"_s, check));
        QVERIFY2(told.contains(says), qPrintable(told));
        QCOMPARE(told.contains(u"catalogue"_s), byHand && byCatalogue);
        QTEST(static_cast<int>(records.checkTies().size()), "rejected"); // the one made by hand has gone
    }
};

QTEST_MAIN(TestReviewUnlinking)
#include "tst_reviewunlinking.moc"
