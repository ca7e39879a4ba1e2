// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/frameworks/layerbands.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestLayerBands : public QObject {
    Q_OBJECT

    TestTheme m_theme;

    static std::vector<CoverageRow> layers(ItemStanding innermost = ItemStanding::NoEvidence)
    {
        std::vector<CoverageRow> rows;
        for (const QString& name : {u"Data"_s, u"Configuration"_s, u"Code"_s, u"Dependencies"_s, u"Container"_s, u"Host"_s})
            rows.push_back({.item = {ItemKind::Layer, name.toLower()}, .name = name, .stories = 2, .done = 1, .checks = 3});
        rows.front().standing = innermost;
        return rows;
    }
    static void show(LayerBands& bands, QSize size = {480, 400})
    {
        bands.show(layers());
        bands.resize(size);
        bands.QWidget::show();
        bands.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bands));
        bands.setFocus();
    }
    static QPoint headOf(const LayerBands& bands, int layer) { return bands.band(layer).topLeft() + QPoint(30, 12); }

private Q_SLOTS:
    void bandsLieInsideOneAnother_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("least") << LayerBands().minimumSizeHint();
        QTest::newRow("usual") << QSize(480, 400);
        QTest::newRow("large") << QSize(1100, 800);
    }
    void bandsLieInsideOneAnother()
    {
        QFETCH(QSize, size);
        LayerBands bands;
        bands.show(layers());
        bands.resize(size);
        for (int layer = 0; layer < 5; ++layer) {
            QVERIFY(bands.band(layer + 1).contains(bands.band(layer), true));
            QVERIFY(bands.band(layer).top() - bands.band(layer + 1).top() >= 36); // two lines of words
            QCOMPARE(bands.bandAt(headOf(bands, layer)), layer);
        }
        QVERIFY(bands.rect().contains(bands.band(5)));
        QCOMPARE(bands.bandAt({-5, -5}), -1);
    }

    void aClickAndTheArrowKeysChoose()
    {
        LayerBands bands;
        show(bands);
        QSignalSpy chosen(&bands, &LayerBands::chosen);
        QTest::mouseClick(&bands, Qt::LeftButton, {}, headOf(bands, 3));
        QCOMPARE(bands.current(), 3);
        QTest::keyClick(&bands, Qt::Key_Up);
        QCOMPARE(bands.current(), 4);
        QTest::keyClick(&bands, Qt::Key_Home);
        QCOMPARE(bands.current(), 5);
        QTest::keyClick(&bands, Qt::Key_Up); // there is nothing outside of it
        QCOMPARE(bands.current(), 5);
        QTest::keyClick(&bands, Qt::Key_Down);
        QCOMPARE(bands.current(), 4);
        QCOMPARE(chosen.size(), 4);
        QSignalSpy opened(&bands, &LayerBands::opened);
        QTest::keyClick(&bands, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toInt(), 4);
        QVERIFY(bands.accessibleDescription().startsWith(u"Chosen: Container"_s));
    }

    void whatIsChosenStaysWhenFiguresMove()
    {
        LayerBands bands;
        bands.show(layers());
        bands.setCurrent(2);
        bands.show(layers(ItemStanding::Failed));
        QCOMPARE(bands.current(), 2);
        QVERIFY(bands.accessibleDescription().contains(u"Data: failed"_s));
    }

    void theStandingShows_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theStandingShows()
    {
        QFETCH(bool, dark);
        m_theme.apply(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        LayerBands bands;
        show(bands);
        const QImage before = bands.grab().toImage();
        bands.show(layers(ItemStanding::Failed));
        QVERIFY(bands.grab().toImage() != before);
        m_theme.apply(Theme::Choice::Light);
    }
};

QTEST_MAIN(TestLayerBands)
#include "tst_layerbands.moc"
