// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"
#include "tests/support/planningbox.h"
#include "tests/support/reviewrecords.h"

using namespace waymark;

/// waymark-cli status, about reviews of workloads.
class TestCliReviewStatus : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void nullWithoutAReview()
    {
        PlanningBox box;
        QCOMPARE(run({u"status"_s, box.file(), u"--json"_s}), 0);
        QVERIFY(json().contains(u"reviews") && json().value(u"reviews").isNull());
        QCOMPARE(run({u"status"_s, box.file()}), 0);
        QVERIFY(!m_output.contains("review of"));
    }

    void countsTheReviews()
    {
        // Given a workload that says it has mfa, and a failing test that is tied to that
        PlanningBox box;
        const Workload shop = aWorkload(u"Shop"_s);
        const LensRecord lens = aLensRecord();
        const Review review = aReview(shop, lens);
        box.add(shop, lens, review);
        for (const Entity& row : answerRows(review.id, u"iam"_s, {u"mfa"_s, u"roles"_s}))
            box.add(row);
        QCOMPARE(run({u"import"_s, box.file(), write(u"unit.json"_s, results({{u"mfa-on"_s, u"failed"_s}}))}), 0);
        QVERIFY(box.workspace().catchUp());
        Target platform = box.records().targets().front();
        platform.environment = u"production"_s;
        QVERIFY(box.edit([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, u"mfa-on"_s);
            if (!check)
                return check.error();
            if (auto updated = edit.update(box.records().targets().front(), platform); !updated)
                return updated;
            return edit.insert(CheckTie{.check = *check, .kind = CheckTieKind::Choice, .item = u"tests/iam/mfa"_s, .author = u"Anna"_s});
        }));
        // Then the status says so, whatever environment is asked for
        for (const QStringList& more : {QStringList{}, QStringList{u"--environment"_s, u"production"_s}}) {
            QCOMPARE(run(QStringList{u"status"_s, box.file(), u"--json"_s} + more), 0);
            const QJsonArray reviews = json().value(u"reviews").toArray();
            QCOMPARE(reviews.size(), 1);
            const QJsonObject only = reviews.at(0).toObject();
            QCOMPARE(only.value(u"workload").toString(), u"Shop"_s);
            QCOMPARE(only.value(u"lens").toString(), u"Lens of tests"_s);
            QCOMPARE(only.value(u"version").toString(), u"3"_s);
            QCOMPARE(only.value(u"questions").toInt(), 3);
            QCOMPARE(only.value(u"none").toInt(), 1);
            QCOMPARE(only.value(u"high").toInt(-1), 0);
            QCOMPARE(only.value(u"unanswered").toInt(), 2);
            QCOMPARE(only.value(u"contradicted").toInt(), 1);
        }
        QCOMPARE(run({u"status"_s, box.file()}), 0);
        QVERIFY2(m_output.contains("  review of Shop by Lens of tests 3: 0 of 3 questions at high risk, 0 at medium, 1 without, "
                                   "2 not answered, 0 not applicable; 1 of 2 selected choices contradicted by tests\n"),
                 m_output.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliReviewStatus)
#include "tst_clireviewstatus.moc"
