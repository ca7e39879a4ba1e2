// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/plaintext.h"
#include "tests/views/testtheme.h"
#include "views/reviews/questionsmodel.h"
#include "views/reviews/questiontree.h"
#include "views/reviews/reviewchoicedelegate.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/detailscontent.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A page that shows a foreign text as results are shown.
class ForeignPage final : public DetailsContent {
public:
    explicit ForeignPage(const QString& text)
    {
        beginContent();
        addField(u"Resource"_s, text);
        addSection(u"Evidence"_s);
        addText(text);
        endContent();
    }
};

/// A page whose only section has this beside its name.
class HeadedPage final : public DetailsContent {
public:
    explicit HeadedPage(const QString& second)
    {
        beginContent();
        addSection(u"Failing over time"_s, second);
        endContent();
    }
};

QStyleOptionViewItem cellOption()
{
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 300, 24);
    option.palette = QApplication::palette();
    option.font = typeFont(Type::Body);
    option.fontMetrics = QFontMetrics(option.font);
    return option;
}

/// A cell with this text, as tables paint it.
QImage painted(const QString& text)
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(text));
    QImage image(300, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    CellDelegate().paint(&painter, cellOption(), model.index(0, 0));
    painter.end();
    return image;
}

/// A choice of a lens with this title, as a review paints it; `line` is what stands below.
QImage paintedChoice(const QString& title, const QString& line)
{
    QStandardItemModel model;
    auto* item = new QStandardItem(title);
    item->setData(line, SecondRole);
    model.appendRow(item);
    QStyleOptionViewItem option = cellOption();
    option.rect = QRect(0, 0, 500, 60);
    QImage image(500, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    ReviewChoiceDelegate().paint(&painter, option, model.index(0, 0));
    painter.end();
    return image;
}

/// The only question of a lens, and its pillar, both with this name.
ReviewFigures foreignReview(const QString& name)
{
    PillarFigures pillar{.id = u"p"_s, .name = name};
    pillar.questions.push_back({.id = u"q"_s, .title = name});
    ReviewFigures figures;
    figures.pillars.push_back(std::move(pillar));
    return figures;
}

QImage paintedTree(const QString& name)
{
    QuestionsModel model;
    model.show(foreignReview(name));
    QuestionTree tree;
    tree.setModel(&model);
    tree.resize(400, 120);
    tree.expandAll();
    return tree.grab().toImage();
}

} // namespace

/// Texts of others on the screen: all there is of them can be seen, and nothing they say is done.
class TestHostileWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detailsShowThemAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<img src=x onerror=alert(1)><b>all is well</b> &amp;"_s;
        QTest::newRow("terminal") << u"a\x1b]0;owned\x07\u009b2J"_s;
        QTest::newRow("direction") << u"gpj.\u202Eexe"_s;
        QTest::newRow("lines") << u"one\n\ttwo"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b');
        QTest::newRow("megabytes") << QString(2'000'000, u'x');
    }

    void detailsShowThemAsText()
    {
        QFETCH(QString, text);
        const ForeignPage page(text);
        const auto views = page.findChildren<QTextEdit*>();
        QCOMPARE(views.size(), 2);
        for (const QTextEdit* view : views) {
            const QString shown = view->toPlainText();
            QVERIFY2(std::ranges::none_of(shown, isHarmful), qPrintable(shown));
            QCOMPARE(shown, plainText(text, 20'000));
        }
    }

    /// Or all that stands below it would be cut at the panel's edge.
    void theHeadOfASectionGivesWay()
    {
        const HeadedPage page(QString(400, u'x'));
        QVERIFY(page.widget());
        QVERIFY2(page.widget()->minimumSizeHint().width() < 400, qPrintable(QString::number(page.widget()->minimumSizeHint().width())));
    }

    /// "exe" may not stand where "gpj" does.
    void cellsShowWhatWouldReorderThem()
    {
        QCOMPARE(painted(u"ab\u202Ecd"_s), painted(u"ab\uFFFDcd"_s));
        QCOMPARE(painted(u"ab\ncd"_s), painted(u"ab cd"_s));
        QVERIFY(painted(u"ab cd"_s) != painted(u"abcd"_s));
    }

    void choicesOfALensDoToo()
    {
        QCOMPARE(paintedChoice(u"ab\u202Ecd"_s, u"ef"_s), paintedChoice(u"ab\uFFFDcd"_s, u"ef"_s));
        QCOMPARE(paintedChoice(u"ab"_s, u"ef\u202Egh"_s), paintedChoice(u"ab"_s, u"ef\uFFFDgh"_s));
        QVERIFY(paintedChoice(u"ab"_s, u"ef"_s) != paintedChoice(u"ab"_s, u"fe"_s));
    }

    void questionsOfALensDoToo()
    {
        QCOMPARE(paintedTree(u"ab\u202Ecd"_s), paintedTree(u"ab\uFFFDcd"_s));
        QVERIFY(paintedTree(u"abcd"_s) != paintedTree(u"abdc"_s));
        QuestionsModel model;
        model.show(foreignReview(u"ab\u202Ecd"_s + QString(200'000, u'x')));
        const QString tip = model.indexOf(u"q"_s).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(QChar(0x202E)));
        QVERIFY(tip.size() < 5000);
    }

    void cellsMeasureNoMegabytes()
    {
        QStandardItemModel model;
        model.appendRow(new QStandardItem(QString(200'000, u'x')));
        QVERIFY(CellDelegate().sizeHint(cellOption(), model.index(0, 0)).width() < 50'000);
    }

    void toolTipsOfCellsAreShortAndPlain()
    {
        // Given a model that gives megabytes as the tool tip of a cell
        DataTable table(u"Results"_s);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"gpj.\u202Eexe"_s + QString(2'000'000, u'x'), Qt::ToolTipRole);
        table.setModel(&model);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        // When the pointer rests on it
        const QPoint at(5, 5);
        QHelpEvent help(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
        QApplication::sendEvent(table.viewport(), &help);
        // Then no more is shown than a screen has room for, and as it is
        QVERIFY(QToolTip::text().startsWith(u"gpj.\uFFFDexe"_s));
        QVERIFY(QToolTip::text().size() < 5000);
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestHostileWidgets)
#include "tst_hostilewidgets.moc"
