// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/statusjson.h"
#include "tests/support/evidencebuilders.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestStatusJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The members that pipelines rely on; a figure that can't be computed is null and never a number.
    void keepsTheContract()
    {
        const std::vector<Sprint> sprints = {
            {.number = 0, .goal = u"g"_s, .start = QDate(2026, 3, 2), .end = QDate(2026, 3, 15)}};
        ProgrammeEvidence evidence;
        evidence.checks = {aTally(1).epic(u"iam"_s).with(Outcome::Passed, 2), aTally(2).epic(u"iam"_s).with(Outcome::Failed, 1),
                           aTally(3).epic(u"iam"_s).with(Outcome::Passed, 1)};
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}, {u"data"_s, u"DAT"_s, u"Data"_s}};
        evidence.sprints = sprints;
        const QJsonObject status = statusJson(scoreProgramme(evidence), u"W"_s);

        QCOMPARE(status.value(u"workspace").toString(), u"W"_s);
        QCOMPARE(status.value(u"compliance").toDouble(), 66.66);
        QVERIFY(status.value(u"risks").isNull() && status.value(u"reviews").isNull());
        const QJsonObject iam = status.value(u"epics").toArray().at(0).toObject();
        QCOMPARE(iam.value(u"id").toString(), u"iam"_s);
        QCOMPARE(iam.value(u"compliance").toDouble(), 66.66);
        QVERIFY(iam.value(u"maturity").isNull());
        QVERIFY(status.value(u"epics").toArray().at(1).toObject().value(u"compliance").isNull());
        const QJsonObject sprint = status.value(u"sprints").toArray().at(0).toObject();
        QCOMPARE(sprint.value(u"start").toString(), u"2026-03-02"_s);
        QCOMPARE(sprint.value(u"state").toString(), u"planned"_s);
        QVERIFY(sprint.value(u"gate").isNull());
    }
};

QTEST_GUILESS_MAIN(TestStatusJson)
#include "tst_statusjson.moc"
