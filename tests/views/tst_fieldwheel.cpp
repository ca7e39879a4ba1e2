// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/datefield.h"
#include "views/shared/fieldwheel.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What the mouse wheel does over the fields of a form that scrolls.
class TestFieldWheel : public QObject {
    Q_OBJECT

    static void turn(QWidget& widget)
    {
        const QPointF place = widget.rect().center();
        QWheelEvent down(place, widget.mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&down); // as from a mouse: Qt gives the focus, and what the widget leaves goes up
        qApp->notify(&widget, &down);
    }
    static QWidget* make(const QString& kind)
    {
        if (kind == u"list" || kind == u"list with a line") {
            auto* choice = new QComboBox;
            choice->addItems({u"a"_s, u"b"_s, u"c"_s});
            choice->setEditable(kind != u"list");
            return choice;
        }
        if (kind == u"day") {
            auto* day = new DateField;
            day->setDate(QDate(2026, 11, 29));
            return day;
        }
        QAbstractSpinBox* number = kind == u"number" ? static_cast<QAbstractSpinBox*>(new QSpinBox) : new QDoubleSpinBox;
        number->setProperty("value", 7);
        return number;
    }
    static QString valueOf(const QWidget& field)
    {
        const auto* choice = qobject_cast<const QComboBox*>(&field);
        return choice ? choice->currentText() : field.property("value").toString();
    }

private Q_SLOTS:
    void onlyTheFieldWithTheFocusTurns_data()
    {
        QTest::addColumn<bool>("ignoresAlways");
        QTest::newRow("list") << false;
        QTest::newRow("list with a line") << false;
        QTest::newRow("number") << false;
        QTest::newRow("decimal number") << false;
        QTest::newRow("day") << true;
    }

    void onlyTheFieldWithTheFocusTurns()
    {
        QFETCH(bool, ignoresAlways);
        const FieldWheel wheel(this);
        // Given a form that is longer than its window, with a field that hasn't the focus
        QWidget* field = make(QString::fromLatin1(QTest::currentDataTag()));
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        auto* other = new QLineEdit;
        column->addWidget(other);
        column->addWidget(field);
        page->setMinimumHeight(2000);
        QScrollArea area;
        area.setWidgetResizable(true);
        area.setWidget(page);
        area.resize(300, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        const QString before = valueOf(*field);
        // When the wheel turns over it, then the form scrolls, and neither value nor focus go by it
        turn(*field);
        QCOMPARE(valueOf(*field), before);
        QVERIFY(area.verticalScrollBar()->value() > 0);
        QVERIFY(other->hasFocus());
        // When it turns over the line inside, then likewise
        const int place = area.verticalScrollBar()->value();
        if (auto* line = field->findChild<QLineEdit*>()) {
            turn(*line);
            QCOMPARE(valueOf(*field), before);
            QVERIFY(area.verticalScrollBar()->value() > place && other->hasFocus());
        }
        // When the field has the focus, then it turns
        field->setFocus();
        turn(*field);
        QCOMPARE(valueOf(*field) == before, ignoresAlways);
    }
};

QTEST_MAIN(TestFieldWheel)
#include "tst_fieldwheel.moc"
