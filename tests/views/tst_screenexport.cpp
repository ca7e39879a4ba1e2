// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenexport.h"
#include "app/screens.h"
#include "tests/support/longertexts.h"
#include "tests/support/openshell.h"
#include "tests/views/cutoff.h"
#include "tests/views/screentour.h"

#include <QDir>
#include <QImage>

using namespace waymark;

namespace {

/// Pixels of the screen for one of the window, as CTest sets it for the whole process.
double scale()
{
    return qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();
}

} // namespace

/// Leaves pictures of each screen in build/screens/, for people to look at, and sees that they are pictures at all.
class TestScreenExport : public QObject {
    Q_OBJECT

    static inline const QString folder = QStringLiteral(WAYMARK_SOURCE "/build/screens");

    /// 0 black .. 255 white, over the whole picture.
    static int brightness(const QImage& image)
    {
        const QImage small = image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return qGray(small.pixel(0, 0));
    }
    static void picture(OpenShell& shell, const QString& name, const QString& suffix, bool dark)
    {
        QVERIFY(exportPicture(*shell.window, {.folder = folder, .suffix = suffix}, name));
        const QImage image(folder + u'/' + name + suffix + QStringLiteral(".png"));
        QCOMPARE(image.size(), shell.window->size() * scale());
        const int seen = brightness(image);
        QVERIFY2(dark ? seen < 70 : seen > 200, qPrintable(name));
    }

private Q_SLOTS:
    void picturesOfEachScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("longer");
        QTest::newRow("light-1024x680") << QSize(1024, 680) << false << false;
        QTest::newRow("dark-1024x680") << QSize(1024, 680) << true << false;
        QTest::newRow("1024x680-longer") << QSize(1024, 680) << false << true; // what lacks room is the same in both themes
        if (scale() != 1) // what fits into less has room
            return;
        QTest::newRow("light-1600x1000") << QSize(1600, 1000) << false << false;
        QTest::newRow("dark-1600x1000") << QSize(1600, 1000) << true << false;
    }

    void picturesOfEachScreen()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(bool, longer);
        const std::unique_ptr<LongerTexts> texts(longer ? new LongerTexts : nullptr);
        QString suffix = u'-' + QLatin1String(QTest::currentDataTag());
        if (scale() != 1)
            suffix += QStringLiteral("-%1").arg(100 * scale());
        OpenShell shell;
        shell.theme.apply(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        QCOMPARE(shell.window->devicePixelRatio(), scale());
        shell.window->resize(size);
        QStringList lacking;
        ScreenTour tour(shell, [&](const QString& name) {
            QCoreApplication::sendPostedEvents(); // layouts
            picture(shell, name, suffix, dark);
            for (const QString& text : cutOff(*shell.window))
                lacking << name + QStringLiteral(": ") + text;
        });
        tour.whole();
        QCOMPARE(shell.window->size(), size); // nothing needed more
        QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join(u'\n')));
    }

    void exportsScreensUnderTheirNames()
    {
        OpenShell shell;
        const QString pictures = shell.folder.filePath(QStringLiteral("pictures"));
        QVERIFY(exportScreens(*shell.window, shell.theme, pictures, {1440, 900}));
        shell.prompt->fileToSave = shell.folder.filePath(QStringLiteral("a.waymark"));
        shell.window->files().create({.name = QStringLiteral("Pictures"), .firstDay = QDate(2026, 11, 16)});
        QVERIFY(exportScreens(*shell.window, shell.theme, pictures, {1440, 900}));
        QStringList names = {QStringLiteral("start")};
        for (const ScreenEntry& entry : screenTable())
            names << QLatin1String(entry.id);
        for (const QString& name : names) {
            const QImage light(QStringLiteral("%1/%2-light.png").arg(pictures, name));
            const QImage dark(QStringLiteral("%1/%2-dark.png").arg(pictures, name));
            QCOMPARE(light.size(), QSize(1440, 900));
            QCOMPARE(dark.size(), QSize(1440, 900));
            QVERIFY2(brightness(light) > 200 && brightness(dark) < 70, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestScreenExport)
#include "tst_screenexport.moc"
