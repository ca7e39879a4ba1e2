// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "model/edit/workloadedits.h"
#include "model/programme/milestonefile.h"
#include "model/programme/reviewevidence.h"
#include "model/programme/setup.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/fixedclock.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The demo has two reviews, in which its own results speak for some answers and against others.
class TestDemoReviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = create(u"demo.waymark"_s);
        QVERIFY(m_demo);
        const auto reader = EvidenceReader::open(m_demo->file());
        VERIFY_RESULT(reader);
        const auto evidence = readReviewEvidence(*reader, records(), builtInCatalogues(), {.now = m_clock->now()});
        VERIFY_RESULT(evidence);
        LensShelf shelf;
        for (const Review& review : records().reviews()) {
            auto figures = figuresOfReview(records(), builtInCatalogues(), shelf, review.id, &*evidence);
            VERIFY_RESULT(figures);
            m_figures.emplace(figures->lensKey, *std::move(figures));
        }
    }

    void twoWorkloadsEachWithATargetOfItsOwn()
    {
        QCOMPARE(records().workloads().size(), size_t(2));
        for (const Workload& workload : records().workloads()) {
            QVERIFY2(workload.owner && workload.personalData && workload.gdpr, qPrintable(workload.name));
            QVERIFY2(workload.serviceModel != ServiceModel::Unstated, qPrintable(workload.name));
            QVERIFY2(targetsInScope(records(), workload.id).size() >= 2, qPrintable(workload.name));
        }
    }

    void theFrameworkIsAnsweredForTheMostPart()
    {
        const ReviewFigures& review = m_figures[u"wellarchitected"_s];
        QCOMPARE(review.workload, u"Card authorisation"_s);
        QCOMPARE(review.counts.total(), 57);
        QCOMPARE(review.counts.notApplicable, 2);
        QCOMPARE(review.counts.unanswered, 11);
        QCOMPARE(review.counts.unrated, 0);
        QVERIFY(review.counts.high > 0 && review.counts.medium > 0 && review.counts.none > 0);
    }

    void containersAreAnsweredByHalf()
    {
        const ReviewFigures& review = m_figures[u"container-security"_s];
        QCOMPARE(review.workload, u"Ledger"_s);
        const int answered = review.counts.total() - review.counts.unanswered;
        QVERIFY2(answered * 3 >= review.counts.total() && answered * 3 <= review.counts.total() * 2,
                 qPrintable(u"%1 of %2"_s.arg(answered).arg(review.counts.total())));
        QCOMPARE(review.counts.notApplicable, 1);
    }

    void evidenceSpeaksForAndAgainst_data()
    {
        QTest::addColumn<QString>("lens");
        QTest::newRow("framework") << u"wellarchitected"_s;
        QTest::newRow("containers") << u"container-security"_s;
    }
    void evidenceSpeaksForAndAgainst()
    {
        QFETCH(QString, lens);
        std::map<ChoiceEvidence, int> evidence;
        for (const PillarFigures& pillar : m_figures[lens].pillars)
            for (const QuestionFigures& question : pillar.questions)
                for (const ChoiceFigures& choice : question.choices)
                    ++evidence[choice.proof.evidence];
        for (const ChoiceEvidence each :
             {ChoiceEvidence::Confirmed, ChoiceEvidence::Contradicted, ChoiceEvidence::Unproven, ChoiceEvidence::Unclaimed})
            QVERIFY2(evidence[each] > 0, qPrintable(word(each)));
        QCOMPARE(m_figures[lens].contradicted, evidence[ChoiceEvidence::Contradicted]);
    }

    /// The user legacy-batch: what was answered, and what Prowler says to it.
    void aNamedAnswerIsContradicted()
    {
        const QuestionFigures* question = m_figures[u"wellarchitected"_s].question(u"SEC02"_s);
        QVERIFY(question);
        const auto choice =
            std::ranges::find(question->choices, u"sec_identities_groups_attributes"_s, &ChoiceFigures::id);
        QVERIFY(choice != question->choices.end());
        QCOMPARE(choice->proof.evidence, ChoiceEvidence::Contradicted);
        QVERIFY(!choice->notes.isEmpty());
        QCOMPARE(question->asAnswered.risk, QuestionRisk::None);
        QVERIFY(question->asProven.risk != QuestionRisk::None);
    }

    void milestonesShowTheWay()
    {
        QCOMPARE(records().milestones().size(), size_t(2));
        std::vector<ReviewFigures> frozen;
        for (const QString& name : {u"First review"_s, u"After sprint 4"_s}) {
            const auto milestones = records().milestones();
            const auto milestone = std::ranges::find(milestones, name, &Milestone::name);
            QVERIFY2(milestone != milestones.end(), qPrintable(name));
            const auto read = readFrozenReview(milestone->document);
            VERIFY_RESULT(read);
            QCOMPARE(read->counts.total(), 57);
            frozen.push_back(*read);
        }
        QCOMPARE(frozen[0].counts.unanswered, 37);
        QCOMPARE(frozen[1].counts.unanswered, 13);
        QVERIFY(frozen[1].counts.none > frozen[0].counts.none);
        QVERIFY(frozen[0].confirmed > 0 && frozen[1].confirmed > frozen[0].confirmed);
    }

    void storiesAreToBringChoicesAbout()
    {
        QVERIFY(records().improvementTies().size() >= 5);
        for (const ImprovementTie& tie : records().improvementTies())
            QVERIFY2(records().of<Story>().find(tie.story), qPrintable(tie.choice));
    }

    void anotherDemoIsTheSame()
    {
        const auto again = create(u"again.waymark"_s);
        QVERIFY(again);
        const auto documents = [](const Workspace& workspace) {
            QStringList texts;
            for (const Milestone& milestone : workspace.records().milestones())
                texts << milestone.document;
            texts.sort();
            return texts;
        };
        QCOMPARE(documents(*again), documents(*m_demo));
        QCOMPARE(again->records().choiceAnswers().size(), records().choiceAnswers().size());
    }

private:
    const Records& records() const { return m_demo->records(); }
    /// Null, with a warning, if it can't be made.
    std::unique_ptr<Workspace> create(const QString& name) const
    {
        const FormatCatalogue formats = FormatCatalogue::load({builtInFormatFolder()});
        Progress progress;
        auto demo = createDemo(m_folder.filePath(name), builtInCatalogues(), formats, u"demo"_s, m_clock, progress);
        if (!demo)
            qWarning("%s | %s", qPrintable(demo.error().message), qPrintable(demo.error().detail));
        return demo ? *std::move(demo) : nullptr;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
    std::unique_ptr<Workspace> m_demo;
    std::map<QString, ReviewFigures> m_figures; ///< by the key of the lens
};

QTEST_GUILESS_MAIN(TestDemoReviews)
#include "tst_demoreviews.moc"
