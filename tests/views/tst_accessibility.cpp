// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenexport.h"
#include "tests/support/longertexts.h"
#include "tests/support/openshell.h"
#include "tests/views/cutoff.h"
#include "tests/views/interactivewidgets.h"
#include "tests/views/legibility.h"
#include "tests/views/screentour.h"
#include "tests/views/tabwalk.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// What Tab passes by, on purpose.
struct ByOtherKeys {
    const char* name;
    const char* why;
};
constexpr ByOtherKeys byOtherKeys[] = {
    {"paletteList", "arrow keys move in it while the field keeps the focus, so that typing goes on"},
    {"criterionMenu", "each of its entries has keys that work in the criterion itself, and there are many criteria"},
};

QStringList passedBy()
{
    QStringList names;
    for (const ByOtherKeys& each : byOtherKeys)
        names << QLatin1String(each.name);
    return names;
}

} // namespace

/// Each screen and page that the tour comes to, as people meet it who use no pointer, have it read to them, see little,
/// or read another language.
class TestAccessibility : public QObject {
    Q_OBJECT

    /// Faults are told once, at the first stop that has them: the header is at every stop.
    static void collect(const QString& stop, const QStringList& faults, QSet<QString>& known, QStringList& all)
    {
        for (const QString& fault : faults)
            if (!known.contains(fault)) {
                known.insert(fault);
                all << u"%1: %2"_s.arg(stop, fault);
                qWarning("%s", qPrintable(all.back())); // QVERIFY2 shows the first thousand letters only
            }
    }

private Q_SLOTS:
    void everyScreenServesEverybody_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("longer");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark-longer") << true << true; // what lacks room is the same in both themes
    }

    void everyScreenServesEverybody()
    {
        QFETCH(bool, dark);
        QFETCH(bool, longer);
        const std::unique_ptr<LongerTexts> texts(longer ? new LongerTexts : nullptr);
        OpenShell shell;
        shell.theme.apply(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        shell.window->resize(1024, 680);
        QSet<QString> known;
        QStringList faults;
        int stops = 0;
        ScreenTour tour(shell, [&](const QString& stop) {
            ++stops;
            waitForJobs();
            QCoreApplication::sendPostedEvents(); // layouts
            MainWindow& window = *shell.window;
            collect(stop, cutOff(window), known, faults);
            collect(stop, legibilityFaults(window), known, faults);
            if (longer) // names and the order of Tab are the same
                return;
            collect(stop, nameFaults(window), known, faults);
            collect(stop, tabFaults(window, passedBy()), known, faults);
        });
        tour.whole();
        if (QTest::currentTestFailed()) // the tour stopped on its way
            return;
        QCOMPARE(shell.window->size(), QSize(1024, 680)); // nothing needed more
        QVERIFY(stops > 40);
        QVERIFY2(faults.isEmpty(), qPrintable(u"%1 faults:\n"_s.arg(faults.size()) + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
