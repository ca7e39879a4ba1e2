// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/cutoff.h"
#include "tests/views/testtheme.h"
#include "views/shared/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Empty {
    EmptyState state = EmptyState(u"import"_s, u"Nothing yet"_s, u"Import the results of a scanner, of Prowler or Trivy say."_s,
                                  u"Import results…"_s);

    bool says(const QString& text) const
    {
        for (const QLabel* label : state.findChildren<QLabel*>())
            if (label->text() == text)
                return true;
        return false;
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : state.findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
};

} // namespace

class TestEmptyState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void besideSomethingElseItNeedsLessRoom()
    {
        Empty whole;
        Empty narrow;
        narrow.state.setNarrow();
        QVERIFY(narrow.state.minimumSizeHint().width() < whole.state.minimumSizeHint().width());
        QVERIFY(narrow.state.minimumSizeHint().width() <= 300);
        // When there is no more, nothing is cut off
        narrow.state.resize(narrow.state.minimumSizeHint().width(), 500);
        narrow.state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&narrow.state));
        for (const QLabel* label : narrow.state.findChildren<QLabel*>()) {
            QVERIFY(narrow.state.rect().contains(label->geometry()));
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void theHeadingIsWhole_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("width");
        for (const QString& title : {u"No sprints yet"_s, u"No risk is registered yet"_s, u"No policy statement is registered yet"_s,
                                     u"Noch ist keine einzige Richtlinie der Organisation in dieses Verzeichnis eingetragen"_s})
            for (const int width : {420, 560, 1200, 1300, 1590})
                QTest::addRow("%s, %d px", qPrintable(title.left(20)), width) << title << width;
    }

    /// A wrapped label wants to be narrow: what gives it that width must give it the height of that width too.
    void theHeadingIsWhole()
    {
        QFETCH(QString, title);
        QFETCH(int, width);
        Empty empty;
        empty.state.setText(title, u"Here stands what your organisation's own policy demands, and what meets it."_s);
        empty.state.resize(width, 600);
        empty.state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty.state));
        QCOMPARE(empty.state.width(), width);
        QCOMPARE(cutOff(empty.state), QStringList());
        for (const QLabel* label : empty.state.findChildren<QLabel*>())
            QVERIFY(empty.state.rect().contains(label->geometry()));
    }

    void allStandsInTheMiddle()
    {
        Empty wide;
        wide.state.resize(1200, 700);
        wide.state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wide.state));
        for (const QLabel* label : wide.state.findChildren<QLabel*>())
            QVERIFY(qAbs(label->geometry().center().x() - wide.state.rect().center().x()) <= 1);
    }

    void leadsOn()
    {
        Empty empty;
        empty.state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty.state));
        QSignalSpy activated(&empty.state, &EmptyState::activated);
        QVERIFY(empty.button(u"Import results…"_s));
        QTest::mouseClick(empty.button(u"Import results…"_s), Qt::LeftButton);
        QCOMPARE(activated.size(), 1);
        // When there is a second way, it is one of its own
        QPushButton* link = empty.state.addAlternative(u"Show an example"_s);
        QCOMPARE(empty.button(u"Show an example"_s), link);
        QTRY_VERIFY(link->isVisible());
        QSignalSpy other(link, &QPushButton::clicked);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(other.size(), 1);
        QCOMPARE(activated.size(), 1);
    }

    void saysWhatItIsTold()
    {
        Empty empty;
        QVERIFY(empty.says(u"Nothing yet"_s));
        empty.state.setText(u"No run counts"_s, u"<b>All</b> were withdrawn."_s);
        QVERIFY(empty.says(u"No run counts"_s) && empty.says(u"<b>All</b> were withdrawn."_s));
        for (const QLabel* label : empty.state.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
