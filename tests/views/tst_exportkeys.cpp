// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/historystage.h"
#include "tests/views/panestage.h"
#include "tests/views/testtheme.h"
#include "views/frameworks/policypane.h"
#include "views/shared/fieldundo.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Lines as on X11, where Ctrl+E is theirs: it goes to their end.
class LinesOfX11 final : public QObject {
public:
    LinesOfX11() { qApp->installEventFilter(this); }

    int toLines = 0; ///< how often it came to one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (!qobject_cast<QLineEdit*>(watched) || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_E || key->modifiers() != Qt::ControlModifier)
            return false;
        const bool claimed = event->type() == QEvent::ShortcutOverride;
        if (claimed)
            event->accept();
        else
            ++toLines;
        return claimed;
    }
};

/// Presses Ctrl+E where the focus is, which must be in a widget.
void exportFrom(QWidget* widget)
{
    widget->setFocus();
    QWidget* focus = QApplication::focusWidget();
    QVERIFY(focus && (focus == widget || widget->isAncestorOf(focus)));
    QTest::keyClick(focus, Qt::Key_E, Qt::ControlModifier);
}

} // namespace

/// Ctrl+E exports what is shown, also while something is typed to restrict it.
class TestExportKeys : public QObject {
    Q_OBJECT

    TestTheme m_theme;
    LinesOfX11 m_lines;
    FieldUndo m_fields{nullptr}; // as the program's window has one
    std::unique_ptr<HistoryStage> m_history;
    std::unique_ptr<PaneStage<PolicyPane>> m_policy;

private Q_SLOTS:
    void initTestCase()
    {
        m_history = std::make_unique<HistoryStage>();
        auto* period = m_history->view->findChild<QComboBox*>(u"historyPeriod"_s);
        period->setCurrentIndex(period->count() - 1); // from … until …: both fields are there
        m_policy = std::make_unique<PaneStage<PolicyPane>>();
        m_policy->edit([](Edit& edit) { return edit.insert(Policy{.reference = u"ISP-1"_s, .title = u"Keys are rotated"_s}); });
        QTRY_VERIFY(m_policy->isReady());
    }

    void theHistoryIsExportedFromItsFilters_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString& field : {u"historyTable"_s, u"historyWords"_s, u"historyFirst"_s, u"historyPeriod"_s})
            QTest::newRow(qPrintable(field)) << field;
    }
    void theHistoryIsExportedFromItsFilters()
    {
        QFETCH(QString, field);
        HistoryStage& stage = *m_history;
        stage.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        stage.prompt.asked.clear();
        exportFrom(stage.view->findChild<QWidget*>(field));
        QCOMPARE(stage.prompt.asked.size(), 1);
    }

    void thePolicyRegisterIsExported_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString& field : {u"policyTable"_s, u"policyWords"_s, u"policyAdd"_s})
            QTest::newRow(qPrintable(field)) << field;
    }
    void thePolicyRegisterIsExported()
    {
        QFETCH(QString, field);
        PaneStage<PolicyPane>& stage = *m_policy;
        stage.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window));
        stage.prompt.fileToSave = stage.folder.filePath(field + u".csv"_s);
        exportFrom(stage.find(qPrintable(field)));
        QTRY_VERIFY(stage.bytesOf(stage.prompt.fileToSave).contains("Keys are rotated"));
        QTRY_COMPARE(JobBase::underWay(), 0); // while one is, the next doesn't begin
    }

    /// Where nothing is exported, Ctrl+E comes to the line, which knows what it is for.
    void aLineKeepsItsKey()
    {
        QLineEdit line;
        line.show();
        line.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        m_lines.toLines = 0;
        QTest::keyClick(&line, Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(m_lines.toLines, 1);
    }
};

QTEST_MAIN(TestExportKeys)
#include "tst_exportkeys.moc"
