// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/cardstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/capabilitiescard.h"
#include "views/dashboard/pillarscard.h"
#include "views/dashboard/stackedbar.h"
#include "views/shared/datatable.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);

/// In security one question at high risk and one at medium, in cost one that isn't answered.
ReviewTotals aReview(const QString& workload)
{
    return {.workloadName = workload,
            .lensKey = u"framework"_s,
            .lens = u"Framework"_s,
            .counts = {.high = 1, .medium = 1, .unanswered = 1},
            .pillars = {{.id = u"sec"_s, .name = u"Security"_s}, {.id = u"cost"_s, .name = u"Cost optimization"_s}},
            .questions = {{.id = u"s1"_s, .pillar = u"sec"_s, .risk = QuestionRisk::Medium},
                          {.id = u"s2"_s, .pillar = u"sec"_s, .risk = QuestionRisk::High},
                          {.id = u"c1"_s, .pillar = u"cost"_s}}};
}

DashboardFacts factsOfReviews(const std::vector<ReviewTotals>& reviews)
{
    ProgrammeFigures figures;
    figures.reviews = reviews;
    return factsOf(figures, now);
}

void open(DataTable& table, int row, int column)
{
    table.setFocus();
    table.setCurrentIndex(table.model()->index(row, column));
    QTest::keyClick(&table, Qt::Key_Return);
}

QBrush redGreenBlue(int segment, Scheme)
{
    const QColor colors[] = {Qt::red, Qt::green, Qt::blue};
    return colors[segment];
}

} // namespace

/// The cards of reviews and of capabilities, and the bars that they are made of.
class TestBarCards : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aRowOpensItsReview()
    {
        const std::vector reviews = {aReview(u"Payments"_s)};
        CardStage<PillarsCard> stage(factsOfReviews(reviews));
        QCOMPARE(stage.title(), u"One question is at high risk, in Security"_s);
        QSignalSpy opened(&stage.card, &DashboardCard::reviewRequested);
        auto* table = stage.find<DataTable>("pillarBars");
        // When the row of security is opened, its question at high risk is asked for
        open(*table, 0, PillarsModel::PillarColumn);
        QCOMPARE(opened.size(), 1);
        auto selection = carried<ReviewSelection>(opened[0][0]);
        QCOMPARE(selection.review, std::optional(reviews[0].review));
        QCOMPARE(selection.question, u"s2"_s);
        QVERIFY(selection.questions == ReviewQuestions::HighRisk);
        // Of cost, the one that is open
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, PillarsModel::ShareColumn)).center());
        QCOMPARE(opened.size(), 2);
        selection = carried<ReviewSelection>(opened[1][0]);
        QCOMPARE(selection.question, u"c1"_s);
        QVERIFY(selection.questions == ReviewQuestions::All);
    }

    void highRiskIssuesOpenTheirReasons()
    {
        CardStage<PillarsCard> stage(factsOfReviews({aReview(u"Payments"_s)}));
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        open(*stage.find<DataTable>("pillarBars"), 0, PillarsModel::HighColumn);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][1].toString(), u"1"_s);
        QVERIFY(reasons[0][2].value<Figure>().reasons.front().review);
        // The legend is of all pillars
        auto* high = stage.find<QAbstractButton>("legend0");
        QCOMPARE(high->text(), u"High risk 1"_s);
        QTest::keyClick(high, Qt::Key_Return);
        QCOMPARE(reasons.size(), 2);
        auto* unanswered = stage.find<QAbstractButton>("legend3");
        QTest::mouseClick(unanswered, Qt::LeftButton);
        QCOMPARE(reasons[2][2].value<Figure>().value, std::optional<qint64>(1));
        QVERIFY(!stage.find("legend2")->isVisible()); // no question is at no risk
    }

    void ofSeveralReviewsTheReasonsTellEach()
    {
        CardStage<PillarsCard> stage(factsOfReviews({aReview(u"Payments"_s), aReview(u"Web"_s)}));
        QSignalSpy opened(&stage.card, &DashboardCard::reviewRequested);
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        open(*stage.find<DataTable>("pillarBars"), 0, PillarsModel::PillarColumn);
        QCOMPARE(opened.size(), 0);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][2].value<Figure>().value, std::optional<qint64>(2));
    }

    void withoutAReviewItSaysWhatToDo()
    {
        CardStage<PillarsCard> stage(factsOfReviews({}));
        QVERIFY(stage.find("noReviews")->isVisible());
        QVERIFY(!stage.find("pillarBars")->isVisible());
        QSignalSpy wanted(&stage.card, &DashboardCard::screenRequested);
        stage.find("noReviews")->findChild<QPushButton*>(u"emptyAction"_s)->click();
        QCOMPARE(wanted.front()[0].toString(), u"reviews"_s);
    }

    void capabilitiesOpenWhatIsBehindThem()
    {
        // Given stories of one capability, one of them proven
        ScreenStage catalogue;
        const Perspective& first = catalogue.catalogues.caf.perspectives.front();
        const std::vector stories = {StoryId::create(), StoryId::create()};
        ProgrammeFigures figures;
        figures.capabilities = {{.capability = first.capabilities.front().id, .stories = stories, .proven = {stories[1]}}};
        CardStage<CapabilitiesCard> stage(factsOf(figures, now), {600, 400});
        QVERIFY2(stage.title().endsWith(u"capabilities have a story, 1 of them a proven one"_s), qPrintable(stage.title()));
        auto* table = stage.find<DataTable>("perspectiveBars");
        // Then a row opens the perspective, its counts open the stories
        QSignalSpy items(&stage.card, &DashboardCard::itemRequested);
        open(*table, 0, PerspectivesModel::PerspectiveColumn);
        QCOMPARE(carried<ItemRef>(items[0][0]), (ItemRef{ItemKind::Perspective, first.id}));
        QSignalSpy asked(&stage.card, &DashboardCard::storiesRequested);
        open(*table, 0, PerspectivesModel::StoriesColumn);
        QCOMPARE(asked[0][0].value<StorySelection>().stories, stories);
        open(*table, 0, PerspectivesModel::ProvenColumn);
        QCOMPARE(asked[1][0].value<StorySelection>().stories, std::vector{stories[1]});
        // A perspective without stories opens itself, whatever is clicked
        open(*table, 1, PerspectivesModel::StoriesColumn);
        QCOMPARE(items.size(), 2);
        // And the legend opens the stories, or for want of them the capabilities
        stage.find<QAbstractButton>("legend0")->click();
        QCOMPARE(asked[2][0].value<StorySelection>().stories.size(), size_t(2));
        QVERIFY(!stage.find("legend1")->isEnabled());
        QSignalSpy screens(&stage.card, &DashboardCard::screenRequested);
        stage.find<QAbstractButton>("legend2")->click();
        QCOMPARE(screens.front()[0].toString(), u"frameworks"_s);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {300, 400, 640, 1200})
            QTest::addRow("%d px", width) << width;
    }

    void nothingIsCutOff()
    {
        QFETCH(int, width);
        CardStage<PillarsCard> pillars(factsOfReviews({aReview(u"Payments"_s)}), {width, 400});
        CardStage<CapabilitiesCard> capabilities(factsOf({}, now), {width, 400});
        for (DataTable* table : {pillars.find<DataTable>("pillarBars"), capabilities.find<DataTable>("perspectiveBars")}) {
            QTRY_VERIFY2(table->horizontalHeader()->length() <= table->viewport()->width() + 1, qPrintable(table->objectName()));
            QVERIFY2(table->columnWidth(PillarsModel::ShareColumn) >= 60, qPrintable(table->objectName()));
            QTRY_VERIFY2(table->height() >= table->sizeHint().height(), qPrintable(table->objectName()));
        }
        for (QWidget* card : {static_cast<QWidget*>(&pillars.card), static_cast<QWidget*>(&capabilities.card)})
            for (const auto* button : card->findChildren<QAbstractButton*>(QRegularExpression(u"^legend"_s)))
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width() && card->rect().contains(QRect(button->mapTo(card, QPoint()), button->size())),
                             qPrintable(button->text()));
    }

    /// One question of a thousand is a question too.
    void smallSharesAreSeen()
    {
        QImage image(100, 10, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStackedBar(painter, image.rect(), {1, 0, 999}, redGreenBlue, Scheme::Light);
        painter.end();
        QCOMPARE(image.pixelColor(0, 5), QColor(Qt::red));
        QCOMPARE(image.pixelColor(2, 5), QColor(Qt::red));
        QCOMPARE(image.pixelColor(3, 5), QColor(Qt::white)); // the gap
        QCOMPARE(image.pixelColor(4, 5), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(98, 5), QColor(Qt::blue));
    }
};

QTEST_MAIN(TestBarCards)
#include "tst_barcards.moc"
