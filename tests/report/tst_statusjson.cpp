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
        QVERIFY(status.value(u"reviews").isNull());
        QCOMPARE(status.value(u"risks").toObject(),
                 (QJsonObject{{u"open"_s, 0},
                              {u"aboveAppetite"_s, 0},
                              {u"unrated"_s, 0},
                              {u"exposure"_s, QJsonValue::Null},
                              {u"overdueReviews"_s, 0},
                              {u"expiredAcceptances"_s, 0}}));
        const QJsonObject iam = status.value(u"epics").toArray().at(0).toObject();
        QCOMPARE(iam.value(u"id").toString(), u"iam"_s);
        QCOMPARE(iam.value(u"compliance").toDouble(), 66.66);
        QCOMPARE(iam.value(u"maturity").toInt(-1), 0);
        QCOMPARE(iam.value(u"missing").toArray().first().toString(), u"No evidence: the epic has no story."_s);
        QVERIFY(status.value(u"epics").toArray().at(1).toObject().value(u"compliance").isNull());
        const QJsonObject sprint = status.value(u"sprints").toArray().at(0).toObject();
        QCOMPARE(sprint.value(u"start").toString(), u"2026-03-02"_s);
        QCOMPARE(sprint.value(u"state").toString(), u"planned"_s);
        QVERIFY(sprint.value(u"gate").isNull());
        QVERIFY(sprint.value(u"capacity").isNull());
        QVERIFY(sprint.value(u"carriedOn").isNull());
        QVERIFY(status.value(u"velocity").toObject().value(u"mean").isNull());
        const QJsonObject forecast = status.value(u"forecast").toObject();
        for (const QString& set : {u"baseline"_s, u"backlog"_s})
            for (const QString& quantile : {u"p50"_s, u"p80"_s, u"p95"_s})
                QVERIFY(forecast.value(set).toObject().value(quantile).isNull());
    }

    /// Risks have no past.
    void asOfAMomentSaysWhatIsOfNow()
    {
        ProgrammeFigures figures;
        figures.asOf = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        const QJsonObject risks = statusJson(figures, u"W"_s).value(u"risks").toObject();
        QCOMPARE(risks.value(u"asOf").toString(), u"2026-03-02T09:00:00Z"_s);
        QCOMPARE(risks.value(u"ofNow").toArray(), (QJsonArray{u"open"_s, u"unrated"_s, u"exposure"_s, u"overdueReviews"_s}));
    }

    /// A number for whoever has a ladder; the checks of no epic have none, and what nobody noted is null.
    void carriesTheMaturity()
    {
        ProgrammeFigures figures;
        figures.epics = {{.epic = {.id = u"iam"_s, .name = u"Identity"_s}}, {.epic = {.id = u"data"_s, .name = u"Data"_s}}, {}};
        figures.maturity = {{.epic = figures.epics[0].epic, .rung = 5}, {.epic = figures.epics[1].epic, .rung = std::nullopt}};
        figures.maturity[1].missing = {{.kind = Reason::Kind::Missing, .text = u"Can't be told."_s}};
        const QJsonArray epics = statusJson(figures, u"W"_s).value(u"epics").toArray();
        QCOMPARE(epics.at(0).toObject().value(u"maturity"), QJsonValue(5));
        QCOMPARE(epics.at(0).toObject().value(u"missing"), QJsonValue(QJsonArray()));
        QCOMPARE(epics.at(1).toObject().value(u"maturity"), QJsonValue(QJsonValue::Null));
        QCOMPARE(epics.at(1).toObject().value(u"missing"), QJsonValue(QJsonArray{u"Can't be told."_s}));
        for (const QString& member : {u"maturity"_s, u"missing"_s})
            QCOMPARE(epics.at(2).toObject().value(member), QJsonValue(QJsonValue::Null));
    }

    void carriesTheReviews()
    {
        ProgrammeFigures figures = scoreProgramme({});
        figures.reviews = {{.workloadName = u"Shop"_s,
                            .lens = u"AWS Well-Architected Framework"_s,
                            .lensVersion = u"2026-05"_s,
                            .counts = {.high = 2, .medium = 3, .none = 4, .unanswered = 5, .notApplicable = 6, .unrated = 1},
                            .proven = {.high = 4, .medium = 1},
                            .contradicted = 7},
                           {.workloadName = u"Annex"_s, .lens = u"Own"_s, .fault = u"The lens can't be read"_s}};
        const QJsonArray reviews = statusJson(figures, u"W"_s).value(u"reviews").toArray();
        QCOMPARE(reviews.size(), 2);
        QCOMPARE(reviews.at(0).toObject(), (QJsonObject{{u"workload"_s, u"Shop"_s},
                                                        {u"lens"_s, u"AWS Well-Architected Framework"_s},
                                                        {u"version"_s, u"2026-05"_s},
                                                        {u"questions"_s, 21},
                                                        {u"high"_s, 2},
                                                        {u"medium"_s, 3},
                                                        {u"none"_s, 4},
                                                        {u"unanswered"_s, 5},
                                                        {u"notApplicable"_s, 6},
                                                        {u"unrated"_s, 1},
                                                        {u"contradicted"_s, 7},
                                                        {u"highAsProven"_s, 4},
                                                        {u"mediumAsProven"_s, 1}}));
        const QJsonObject broken = reviews.at(1).toObject();
        QCOMPARE(broken.value(u"workload").toString(), u"Annex"_s);
        for (const QString& member : {u"version"_s, u"questions"_s, u"high"_s, u"contradicted"_s, u"highAsProven"_s})
            QVERIFY(broken.value(member).isNull());
    }

    void carriesThePlan()
    {
        std::vector<Sprint> sprints = {
            {.number = 0, .start = QDate(2026, 3, 2), .end = QDate(2026, 3, 15), .state = SprintState::Closed},
            {.number = 1, .start = QDate(2026, 3, 16), .end = QDate(2026, 3, 29), .capacity = 20}};
        const std::vector<Story> stories = {{.priority = Priority::Must, .points = 8, .status = StoryStatus::Done},
                                            {.priority = Priority::Must, .points = 5, .sprint = sprints[1].id},
                                            {.priority = Priority::Could, .points = 13}};
        const std::vector<SprintClosure> closures = {
            {.sprint = sprints[0].id, .capacity = 15, .planned = 16, .done = 9, .carried = 5, .returned = 2, .gate = true}};
        const std::vector<ClosedStory> closed = {
            {.closure = closures[0].id, .points = 5, .fate = StoryFate::CarriedOver, .carriedTo = 1}};
        const auto figures = scoreProgramme(
            {.stories = stories, .sprints = sprints, .closures = closures, .closedStories = closed, .today = QDate(2026, 3, 17)});
        const QJsonObject status = statusJson(figures, u"W"_s);

        const auto sprint = [&](int i) { return status.value(u"sprints").toArray().at(i).toObject(); };
        QCOMPARE(sprint(0).value(u"planned").toInt(), 16);
        QCOMPARE(sprint(0).value(u"done").toInt(), 9);
        QCOMPARE(sprint(0).value(u"capacity").toInt(), 15);
        QCOMPARE(sprint(0).value(u"carriedOn").toInt(), 5);
        QCOMPARE(sprint(0).value(u"returned").toInt(), 2);
        QCOMPARE(sprint(0).value(u"gate"), QJsonValue(true));
        QCOMPARE(sprint(1).value(u"carried").toInt(), 5);
        QCOMPARE(sprint(1).value(u"gate"), QJsonValue(false));
        QCOMPARE(status.value(u"velocity").toObject().value(u"mean").toDouble(), 9.0);
        QCOMPARE(status.value(u"baseline").toObject().value(u"points").toInt(), 13);
        QCOMPARE(status.value(u"baseline").toObject().value(u"done").toInt(), 8);
        const QJsonObject forecast = status.value(u"forecast").toObject();
        QCOMPARE(forecast.value(u"baseline").toObject().value(u"p80").toString(), u"2026-03-29"_s);
        QCOMPARE(forecast.value(u"backlog").toObject().value(u"p80").toString(), u"2026-04-12"_s); // 18 points, 9 a sprint
    }
};

QTEST_GUILESS_MAIN(TestStatusJson)
#include "tst_statusjson.moc"
