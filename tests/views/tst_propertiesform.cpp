// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/screenstage.h"
#include "views/start/propertiesform.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array numbers = {&WorkspaceProperties::deadlineCritical, &WorkspaceProperties::deadlineHigh,
                                &WorkspaceProperties::deadlineMedium, &WorkspaceProperties::deadlineLow,
                                &WorkspaceProperties::riskAppetite};

} // namespace

/// The workspace's deadlines and risk appetite, as people set them.
class TestPropertiesForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesNumbers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("place");
        QTest::newRow("critical") << u"propertiesCritical"_s << 0;
        QTest::newRow("high") << u"propertiesHigh"_s << 1;
        QTest::newRow("medium") << u"propertiesMedium"_s << 2;
        QTest::newRow("low") << u"propertiesLow"_s << 3;
        QTest::newRow("appetite") << u"propertiesAppetite"_s << 4;
    }
    void savesNumbers()
    {
        QFETCH(QString, field);
        QFETCH(int, place);
        const auto property = numbers[static_cast<size_t>(place)];
        ScreenStage stage;
        PropertiesForm form(*stage.workspace);
        auto* number = form.findChild<QSpinBox*>(field);
        QVERIFY(number);
        // The form begins with what the workspace has
        const WorkspaceProperties before = stage.workspace->records().properties();
        QCOMPARE(number->value(), before.*property);
        // When another number is saved
        QSignalSpy saved(&form, &PropertiesForm::saved);
        number->setValue(before.*property + 3);
        form.findChild<QPushButton*>(u"propertiesSave"_s)->click();
        // Then just that has changed
        QCOMPARE(saved.size(), 1);
        WorkspaceProperties expected = before;
        expected.*property += 3;
        expected.revision = stage.workspace->records().properties().revision;
        QVERIFY(stage.workspace->records().properties() == expected);
    }

    void keepsToWhatIsPossible()
    {
        ScreenStage stage;
        PropertiesForm form(*stage.workspace);
        auto* appetite = form.findChild<QSpinBox*>(u"propertiesAppetite"_s);
        auto* critical = form.findChild<QSpinBox*>(u"propertiesCritical"_s);
        appetite->setValue(99);
        critical->setValue(0);
        QCOMPARE(appetite->value(), 25);
        QCOMPARE(critical->value(), 1);
    }

    void followsOthersButNotOverWhatIsTyped()
    {
        ScreenStage stage;
        PropertiesForm form(*stage.workspace);
        auto* high = form.findChild<QSpinBox*>(u"propertiesHigh"_s);
        auto* low = form.findChild<QSpinBox*>(u"propertiesLow"_s);
        high->setValue(11);
        // When somebody changes both
        const auto edited = stage.workspace->edit(u"Change"_s, [&](Edit& edit) {
            const WorkspaceProperties before = stage.workspace->records().properties();
            WorkspaceProperties after = before;
            after.deadlineHigh = 22;
            after.deadlineLow = 33;
            return edit.update(before, after);
        });
        QVERIFY(edited);
        // Then the untouched one follows, and a note tells of the other
        QCOMPARE(low->value(), 33);
        QCOMPARE(high->value(), 11);
        QVERIFY(form.findChild<QLabel*>(u"propertiesNote"_s)->text().contains(u"22 days"_s));
    }
};

QTEST_MAIN(TestPropertiesForm)
#include "tst_propertiesform.moc"
