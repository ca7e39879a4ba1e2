// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenexport.h"
#include "app/screens.h"
#include "app/workspaceview.h"
#include "tests/support/openshell.h"

#include <QDir>
#include <QImage>

using namespace waymark;

/// Leaves a picture of each screen in build/screens/, for people to look at, and sees that they are pictures at all.
class TestScreenExport : public QObject {
    Q_OBJECT

    static QImage picture(const QString& folder, const QString& name)
    {
        return QImage(folder + u'/' + name + QStringLiteral(".png"));
    }
    /// 0 black .. 255 white, over the whole picture.
    static int brightness(const QImage& image)
    {
        const QImage small = image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return qGray(small.pixel(0, 0));
    }

private Q_SLOTS:
    void picturesOfEachScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x680") << QSize(1024, 680);
        QTest::newRow("1440x900") << QSize(1440, 900);
        QTest::newRow("1600x1000") << QSize(1600, 1000);
    }

    void picturesOfEachScreen()
    {
        QFETCH(QSize, size);
        const QString folder =
            QStringLiteral(WAYMARK_SOURCE "/build/screens/") + QLatin1String(QTest::currentDataTag());
        OpenShell shell;
        QVERIFY(exportScreens(*shell.window, shell.theme, folder, size));
        shell.theme.apply(Theme::Choice::Light);
        shell.click("demoDoor");
        QTRY_VERIFY_WITH_TIMEOUT(shell.window->workspaceView(), 60'000);
        QVERIFY(exportScreens(*shell.window, shell.theme, folder, size));

        QStringList names = {QStringLiteral("start")};
        for (const ScreenEntry& entry : screenTable())
            names << QLatin1String(entry.id);
        for (const QString& name : names) {
            const QImage light = picture(folder, name + QStringLiteral("-light"));
            const QImage dark = picture(folder, name + QStringLiteral("-dark"));
            QCOMPARE(light.size(), size);
            QCOMPARE(dark.size(), size);
            QVERIFY2(brightness(light) > 200, qPrintable(name));
            QVERIFY2(brightness(dark) < 70, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestScreenExport)
#include "tst_screenexport.moc"
