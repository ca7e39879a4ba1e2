// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/milestonefile.h"
#include "model/edit/reviewedits.h"
#include "tests/programme/reviewbox.h"
#include "tests/support/reviewbuilders.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// A milestone says what was, whatever happens after.
class TestMilestoneFile : public QObject {
    Q_OBJECT

    /// Of every kind: answered, not applicable, open; confirmed, contradicted, noted.
    static ReviewFigures someFigures()
    {
        AReview review;
        review.answered(u"iam"_s, {u"mfa"_s, u"roles"_s})
            .linked(u"mfa"_s, 1)
            .linked(u"roles"_s, 2, true)
            .linked(u"roles"_s, 3)
            .outcome(1, Outcome::Passed)
            .outcome(2, Outcome::Failed);
        QuestionRecord& iam = review.record(u"iam"_s);
        iam.notes = u"\"quoted\"\nand <b>more</b> ü"_s;
        iam.improvement = ImprovementStatus::InProgress;
        iam.choices.insert(u"roles"_s, {AnswerReason::None, u"an old tool"_s});
        QuestionRecord& data = review.record(u"data"_s);
        data.answer.state = AnswerState::NotApplicable;
        data.reason = AnswerReason::BusinessPriorities;
        ReviewFigures figures = review.figures(aLens());
        figures.workload = u"Shop"_s;
        figures.lensKey = u"lens-of-tests"_s;
        figures.lensVersion = u"1"_s;
        return figures;
    }

    static QJsonObject object(const QString& document) { return QJsonDocument::fromJson(document.toUtf8()).object(); }
    static QString text(const QJsonObject& object) { return QString::fromUtf8(QJsonDocument(object).toJson()); }

    /// The document with another value at a path of members and places.
    static QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& other)
    {
        if (path.isEmpty())
            return other;
        const QString step = path.takeFirst();
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            array[step.toInt()] = changed(array.at(step.toInt()), path, other);
            return array;
        }
        QJsonObject members = value.toObject();
        if (path.isEmpty() && other.isUndefined())
            members.remove(step);
        else
            members.insert(step, changed(members.value(step), path, other));
        return members;
    }

private Q_SLOTS:
    void readsWhatItFroze()
    {
        const ReviewFigures figures = someFigures();
        const QString document = frozenReview(figures);
        const auto read = readFrozenReview(document);
        VERIFY_RESULT(read);
        QCOMPARE(frozenReview(*read), document);
        QCOMPARE(read->counts, figures.counts);
        QCOMPARE(read->proven, figures.proven);
        QVERIFY(read->proven != read->counts);
        QCOMPARE(read->contradicted, 1);
        QCOMPARE(read->selected, 2);
        QCOMPARE(read->workload, u"Shop"_s);
        QCOMPARE(read->lens, figures.lens);
        const QuestionFigures* iam = read->question(u"iam"_s);
        QVERIFY(iam);
        QCOMPARE(iam->notes, u"\"quoted\"\nand <b>more</b> ü"_s);
        QCOMPARE(iam->improvement, ImprovementStatus::InProgress);
        QCOMPARE(iam->answer.selected, (QSet<QString>{u"mfa"_s, u"roles"_s}));
        QCOMPARE(iam->asAnswered, figures.question(u"iam"_s)->asAnswered);
        QCOMPARE(iam->asProven, figures.question(u"iam"_s)->asProven);
        const ChoiceFigures& roles = iam->choices[1];
        QCOMPARE(roles.code, u"iam-roles"_s);
        QCOMPARE(roles.notes, u"an old tool"_s);
        QCOMPARE(roles.proof.evidence, ChoiceEvidence::Contradicted);
        QVERIFY(!roles.proof.checks.empty());
        const ProvingCheck& worst = roles.proof.checks.front();
        QCOMPARE(worst.check.check, CheckKey(2));
        QVERIFY(worst.check.byHand);
        QCOMPARE(worst.standing, CheckStanding::Failed);
        QCOMPARE(worst.lastRun, someTime());
        QCOMPARE(worst.failed, figures.question(u"iam"_s)->choices[1].proof.checks.front().failed);
    }

    void theSameReviewGivesTheSameText()
    {
        QCOMPARE(frozenReview(someFigures()), frozenReview(someFigures()));
    }

    void anEmptyReviewKeepsToo()
    {
        const auto read = readFrozenReview(frozenReview({}));
        VERIFY_RESULT(read);
        QVERIFY(read->pillars.empty());
        QCOMPARE(read->counts.total(), 0);
    }

    /// Neither another edition of the lens, nor answers, nor runs reach what is frozen.
    void aFrozenOneStaysAsItWas()
    {
        ReviewBox box;
        box.runBoth();
        const QString document = frozenReview(box.figures(box.shopReview));
        box.edit([&](Edit& edit) {
            const auto taken = takeMilestone(edit, {.review = box.shopReview.id,
                                                    .name = u"Before"_s,
                                                    .taken = someTime(),
                                                    .author = u"Anna"_s,
                                                    .document = document});
            return taken ? Result<void>() : taken.error();
        });
        box.runMfa(u"shop"_s, Outcome::Failed, u"2026-05-31T06:00:00Z"_s);
        box.edit([&](Edit& edit) {
            return setWholeAnswer(edit, box.shopReview.id, {.question = u"iam"_s, .state = AnswerState::NotApplicable});
        });
        Lens later = aLens();
        later.pillars.pop_back();
        box.edit([&](Edit& edit) -> Result<void> {
            LensRecord record = box.lens;
            record.id = LensId::create();
            record.version = u"later"_s;
            record.document = QString::fromUtf8(lensDocument(later));
            const auto added = addLens(edit, record);
            return added ? upgradeReview(edit, box.shopReview.id, *added, {}, {}) : added.error();
        });
        QVERIFY(frozenReview(box.figures(box.shopReview)) != document);
        QCOMPARE(box.records().milestones().size(), size_t(1));
        const Milestone& kept = box.records().milestones().front();
        QCOMPARE(kept.document, document);
        const auto read = readFrozenReview(kept.document);
        VERIFY_RESULT(read);
        QCOMPARE(read->pillars.size(), size_t(2));
        QCOMPARE(ReviewBox::choice(*read, u"mfa"_s).proof.evidence, ChoiceEvidence::Confirmed);
    }

    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        const QStringList question{u"pillars"_s, u"0"_s, u"questions"_s, u"0"_s};
        const QStringList choice = question + QStringList{u"choices"_s, u"1"_s};
        const QStringList check = choice + QStringList{u"checks"_s, u"0"_s};
        const QJsonValue gone(QJsonValue::Undefined);
        QTest::newRow("text") << QStringList{u"workload"_s} << QJsonValue(3);
        QTest::newRow("count") << QStringList{u"counts"_s, u"high"_s} << QJsonValue(-1);
        QTest::newRow("no whole count") << QStringList{u"proven"_s, u"none"_s} << QJsonValue(1.5);
        QTest::newRow("counts") << QStringList{u"counts"_s} << QJsonValue(QJsonArray());
        QTest::newRow("pillars") << QStringList{u"pillars"_s} << QJsonValue(u"two"_s);
        QTest::newRow("state") << question + QStringList{u"state"_s} << QJsonValue(u"maybe"_s);
        QTest::newRow("selected") << question + QStringList{u"selected"_s, u"1"_s} << QJsonValue(true);
        QTest::newRow("risk") << question + QStringList{u"asAnswered"_s, u"risk"_s} << QJsonValue(u"LOW"_s);
        QTest::newRow("evidence") << choice + QStringList{u"evidence"_s} << QJsonValue(u"proven"_s);
        QTest::newRow("standing") << check + QStringList{u"standing"_s} << QJsonValue(u"fine"_s);
        QTest::newRow("flag") << check + QStringList{u"stale"_s} << QJsonValue(u"no"_s);
        QTest::newRow("time") << check + QStringList{u"lastRun"_s} << QJsonValue(u"yesterday"_s);
        QTest::newRow("newer") << QStringList{u"version"_s} << QJsonValue(2);
        QTest::newRow("no lens") << QStringList{u"lens"_s} << gone;
        QTest::newRow("no notes") << choice + QStringList{u"notes"_s} << gone;
    }
    void refusesWhatIsBroken()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        const QJsonObject broken = changed(object(frozenReview(someFigures())), path, value).toObject();
        const auto read = readFrozenReview(text(broken));
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Parse);
        const QStringList place = value.isUndefined() ? path.mid(0, path.size() - 1) : path;
        const QString pointer = place.isEmpty() ? QString() : u'/' + place.join(u'/');
        QCOMPARE(read.error().detail, pointer);
        QVERIFY2(read.error().message.contains(pointer), qPrintable(read.error().message));
    }

    void refusesWhatIsNoDocument_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("empty") << QString();
        QTest::newRow("no JSON") << u"milestone"_s;
        QTest::newRow("list") << u"[]"_s;
        QTest::newRow("nothing in it") << u"{}"_s;
    }
    void refusesWhatIsNoDocument()
    {
        QFETCH(QString, document);
        const auto read = readFrozenReview(document);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Parse);
    }
};

QTEST_GUILESS_MAIN(TestMilestoneFile)
#include "tst_milestonefile.moc"
