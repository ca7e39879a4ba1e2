// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenstage.h"
#include "tests/views/testtheme.h"
#include "views/shared/bandcolors.h"
#include "views/shared/cardline.h"
#include "views/shared/datatable.h"
#include "views/shared/emptystate.h"
#include "views/shared/figurecard.h"
#include "views/shared/sectionhead.h"
#include "views/shared/sectionpage.h"
#include "views/shared/sectionscreen.h"

#include <QAction>
#include <QImage>
#include <QPixmap>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

class Line final : public CardLine {
public:
    explicit Line(QWidget* parent = nullptr)
        : CardLine(200, 150, parent)
    {
        addCard(u"card"_s, u"Points"_s);
        setFigure(0, u"12"_s, {.value = 12});
    }
};

/// A line of one figure, a row of two sections, and one of the third alone.
class Page final : public SectionPage {
public:
    explicit Page(Prompt* prompt = nullptr)
        : SectionPage(prompt, nullptr)
    {
        setLine(new Line(this));
        one = addSection(u"one"_s);
        two = addSection(u"two"_s);
        three = addSection(u"three"_s);
        table = addTable(one, u"table"_s, u"Points by day"_s, &model);
        setWidths(table, {{0, 70}}, 1);
        addRow({one.widget, two.widget});
        addRow({three.widget});
        offer(table, &model, u"points"_s);
        tell(two, {.title = u"12 points"_s, .second = u"By day"_s});
        arrange();
    }

    using SectionPage::columns;
    using SectionPage::roomBelowLine;

    QStandardItemModel model{2, 2};
    Section one, two, three;
    DataTable* table = nullptr;
    int fitted = 0;

protected:
    void fit() override { ++fitted; }
};

/// Says each time that figures come that there is nothing to show.
class PageScreen final : public SectionScreen {
public:
    explicit PageScreen(const ScreenContext& context)
        : SectionScreen(context, nullptr)
    {
        setUp(page, empty);
        follow();
    }

    Page* page = new Page;
    EmptyState* empty = new EmptyState(u"import"_s, u"Nothing yet"_s, u"Import something."_s, u"Import"_s);
    int shown = 0;
    using SectionScreen::showPage;

protected:
    void showFigures(const std::shared_ptr<const ProgrammeFigures>&) override
    {
        ++shown;
        showPage(false);
    }
};

void place(QWidget& widget, int width)
{
    widget.resize(width, 800);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::sendPostedEvents();
}

} // namespace

class TestSectionPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sectionsStandSideBySideWhereThereIsRoom()
    {
        Page page;
        place(page, 1000);
        QCOMPARE(page.columns(), 2);
        QTRY_VERIFY(page.one.widget->width() > 0 && page.two.widget->x() > page.one.widget->geometry().right());
        QCOMPARE(page.one.widget->y(), page.two.widget->y());
        QVERIFY(page.three.widget->y() > page.one.widget->geometry().bottom());
        QVERIFY(page.three.widget->width() > page.one.widget->width() + page.two.widget->width());
        // When it gets narrow
        page.resize(600, 800);
        // Then each has a row of its own
        QCOMPARE(page.columns(), 1);
        QTRY_VERIFY(page.two.widget->y() > page.one.widget->geometry().bottom());
        QVERIFY(page.three.widget->y() > page.two.widget->geometry().bottom());
        QCOMPARE(page.one.widget->width(), page.three.widget->width());
        // When there is room again
        page.resize(1000, 800);
        QTRY_COMPARE(page.two.widget->y(), page.one.widget->y());
    }

    void aLineRunsBetweenSections()
    {
        Page page;
        place(page, 1000);
        QTRY_VERIFY(page.two.widget->x() > page.one.widget->geometry().right());
        const QColor ink = roleColor(Role::Separator, Scheme::Light);
        const auto inked = [&](const QRect& between) {
            const QImage image = page.grab().toImage();
            for (int x = between.left(); x <= between.right(); ++x)
                for (int y = between.top(); y <= between.bottom(); ++y)
                    if (image.pixelColor(x, y).rgb() == ink.rgb())
                        return true;
            return false;
        };
        const auto gapBelow = [](const QRect& above, const QRect& below) {
            return QRect(QPoint(100, above.bottom() + 1), QPoint(100, below.top() - 1));
        };
        const QRect one = page.one.widget->geometry();
        const QRect two = page.two.widget->geometry();
        QVERIFY(inked(QRect(QPoint(one.right() + 1, one.center().y()), QPoint(two.left() - 1, one.center().y()))));
        QVERIFY(inked(gapBelow(one, page.three.widget->geometry())));
        page.resize(600, 800);
        QTRY_VERIFY(page.two.widget->y() > page.one.widget->geometry().bottom());
        QVERIFY(inked(gapBelow(page.one.widget->geometry(), page.two.widget->geometry())));
    }

    void figuresAndPicturesSpeakThroughThePage()
    {
        FakePrompt prompt;
        QTemporaryDir folder;
        prompt.fileToSave = folder.filePath(u"points.csv"_s);
        Page page(&prompt);
        place(page, 1000);
        QSignalSpy reasons(&page, &SectionPage::reasonsRequested);
        QTest::mouseClick(page.findChild<FigureCard*>(u"card"_s), Qt::LeftButton);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front()[1].toString(), u"12"_s);
        QSignalSpy messages(&page, &SectionPage::messageRaised);
        for (QAction* action : page.table->actions())
            if (action->text() == u"Save as CSV…")
                action->trigger();
        QVERIFY(QFile::exists(prompt.fileToSave));
        QCOMPARE(messages.size(), 1);
        QCOMPARE(page.two.head->title(), u"12 points"_s);
    }

    void aClickOpensARowOfATable()
    {
        Page page;
        place(page, 1000);
        QSignalSpy opened(page.table, &DataTable::opened);
        const QRect cell = page.table->visualRect(page.model.index(1, 1));
        QTest::mouseClick(page.table->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front()[0].toModelIndex().row(), 1);
        QCOMPARE(page.table->columnWidth(0), 70);
        QVERIFY(page.table->height() >= page.table->sizeHint().height());
    }

    void contentFitsTheRoom()
    {
        Page page;
        place(page, 1000);
        const int before = page.fitted;
        page.setRoom(500);
        QVERIFY(page.fitted > before);
        QVERIFY(page.roomBelowLine() > 0 && page.roomBelowLine() < 500);
    }

    void aScreenShowsThePageOrWhyThereIsNone()
    {
        ScreenStage stage;
        PageScreen screen(stage.context());
        place(screen, 1000);
        // When the figures come, then it has been told, and shows what it says
        QTRY_VERIFY(screen.shown > 0);
        QVERIFY(screen.empty->isVisible());
        QVERIFY(!screen.page->isVisible());
        screen.showPage(true);
        QVERIFY(screen.page->isVisible());
        QVERIFY(!screen.empty->isVisible());
        // Then the page knows what is seen of it, and its figures open reasons
        QVERIFY(screen.page->roomBelowLine() > 600 && screen.page->roomBelowLine() < screen.height());
        QSignalSpy reasons(&screen, &Screen::reasonsRequested);
        QTest::mouseClick(screen.page->findChild<FigureCard*>(u"card"_s), Qt::LeftButton);
        QCOMPARE(reasons.size(), 1);
    }

    void aScreenFollowsTheFigures()
    {
        ScreenStage stage;
        PageScreen screen(stage.context());
        QTRY_VERIFY(stage.figures->figures());
        const int before = screen.shown;
        QVERIFY(before > 0);
        stage.figures->recompute();
        QTRY_VERIFY(screen.shown > before);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestSectionPage)
#include "tst_sectionpage.moc"
