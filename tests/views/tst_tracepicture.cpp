// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "tests/views/tracegraphs.h"
#include "views/trace/traceexport.h"
#include "views/trace/tracepicture.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

std::shared_ptr<const LaidThread> laid(const TraceGraph& graph)
{
    return std::make_shared<const LaidThread>(layThread(graph));
}

/// In a window, with a thread.
struct Shown {
    TracePicture picture;
    explicit Shown(const TraceGraph& graph = aThread())
    {
        picture.resize(1000, 600);
        picture.setThread(laid(graph));
        picture.show();
        picture.activateWindow();
        if (!QTest::qWaitForWindowActive(&picture))
            qFatal("no window");
        picture.setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&picture, key, modifiers); }
};

/// Texts of all elements of this name; fails where it isn't well-formed.
QStringList textsOf(const QByteArray& svg, const QString& element)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return texts;
}

/// Columns of nodes with random edges.
TraceGraph crowd(int nodes)
{
    TraceGraph graph{.focus = 0};
    for (int i = 0; i < nodes; ++i) {
        const QString code = u"N-%1"_s.arg(i);
        graph.nodes.push_back({.item = {ItemKind::UseCase, code}, .layer = static_cast<TraceLayer>(i % 10), .code = code, .title = code});
    }
    for (int i = 0; i < nodes; ++i)
        for (int step = 1; step < 4; ++step)
            if (const int to = (i * 7 + step * 13) % nodes; i % 10 < to % 10)
                graph.edges.push_back({.from = i, .to = to});
    return graph;
}

} // namespace

class TracePictureTest : public QObject {
    Q_OBJECT

    TestTheme m_theme;

private Q_SLOTS:
    void nodesDoNotOverlap()
    {
        const LaidThread thread = layThread(crowd(200));
        const auto& nodes = thread.layout.nodes;
        for (size_t i = 0; i < nodes.size(); ++i)
            for (size_t k = i + 1; k < nodes.size(); ++k)
                QVERIFY(!nodes[i].intersects(nodes[k]));
        QCOMPARE(thread.columns.size(), size_t(10));
    }

    void keysGoAlongEdges()
    {
        Shown shown;
        QCOMPARE(shown.picture.current(), 1);
        shown.press(Qt::Key_Left);
        QCOMPARE(shown.picture.current(), 0);
        shown.press(Qt::Key_Left); // nothing leads there
        QCOMPARE(shown.picture.current(), 0);
        shown.press(Qt::Key_Right);
        const int useCase = shown.picture.current();
        QVERIFY(useCase == 1 || useCase == 2);
        shown.press(useCase == 1 ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(shown.picture.current() == useCase || shown.picture.current() == 3 - useCase);
        shown.press(Qt::Key_Home);
        QCOMPARE(shown.picture.current(), 1);
    }

    void upAndDownStayInTheColumn()
    {
        const LaidThread thread = layThread(aThread());
        const bool firstAbove = thread.layout.nodes[1].y() < thread.layout.nodes[2].y();
        QCOMPARE(traceStep(thread, 1, firstAbove ? Qt::Key_Down : Qt::Key_Up), 2);
        QCOMPARE(traceStep(thread, 1, firstAbove ? Qt::Key_Up : Qt::Key_Down), 1);
        QCOMPARE(traceStep(thread, -1, Qt::Key_Left), 1);
    }

    void enterOpensAndSpaceFollows()
    {
        Shown shown;
        QSignalSpy opened(&shown.picture, &TracePicture::opened);
        QSignalSpy followed(&shown.picture, &TracePicture::followed);
        shown.press(Qt::Key_Return);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toInt(), 1);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.front().front().toInt(), 0);
    }

    void theMouseChoosesAndFollows()
    {
        Shown shown;
        QSignalSpy followed(&shown.picture, &TracePicture::followed);
        QTest::mouseClick(shown.picture.viewport(), Qt::LeftButton, {}, shown.picture.nodeRect(3).center());
        QCOMPARE(shown.picture.current(), 3);
        QTest::mouseDClick(shown.picture.viewport(), Qt::LeftButton, {}, shown.picture.nodeRect(3).center());
        QCOMPARE(followed.size(), 1);
        QCOMPARE(shown.picture.nodeAt({1, 1}), -1);
    }

    void zoomsAndFits()
    {
        Shown shown(crowd(200));
        const qreal before = shown.picture.scaling();
        shown.press(Qt::Key_Plus);
        QVERIFY(shown.picture.scaling() > before);
        shown.press(Qt::Key_0);
        QVERIFY(shown.picture.scaling() < before);
        for (int node = 0; node < 200; ++node)
            QVERIFY(shown.picture.viewport()->rect().contains(shown.picture.nodeRect(node).center()));
        shown.press(Qt::Key_Minus);
        QVERIFY(shown.picture.scaling() > 0);
    }

    void theSameItemKeepsThePlace()
    {
        Shown shown;
        shown.press(Qt::Key_Plus);
        shown.press(Qt::Key_Left);
        const qreal scale = shown.picture.scaling();
        TraceGraph changed = aThread();
        changed.nodes[3].state = u"passed"_s;
        shown.picture.setThread(laid(changed));
        QCOMPARE(shown.picture.current(), 0);
        QCOMPARE(shown.picture.scaling(), scale);
        shown.picture.setThread(laid(aThread(3)));
        QCOMPARE(shown.picture.current(), 3);
    }

    void isToldAsText()
    {
        Shown shown;
        QVERIFY(shown.picture.accessibleDescription().startsWith(u"At: Use case UC-1"));
        QVERIFY(shown.picture.accessibleDescription().contains(u"Title of R-1"));
    }

    void svgHasEveryTitleAndIsWellFormed_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("markup") << u"<script>alert('a & b')</script> ]]> \"q\""_s;
        QTest::newRow("control") << u"bell\x07 and \u202Eback"_s;
        QTest::newRow("half a character") << QString(QChar(0xd800)) + u" and "_s + QChar(0xffff);
        QTest::newRow("long") << u"word "_s.repeated(200);
    }
    void svgHasEveryTitleAndIsWellFormed()
    {
        QFETCH(QString, title);
        TraceGraph graph = aThread();
        graph.nodes[1].title = title;
        const QByteArray svg = traceSvg(layThread(graph), u"Thread of "_s + title, Scheme::Light);
        const QStringList titles = textsOf(svg, u"title"_s);
        QCOMPARE(titles.size(), qsizetype(graph.nodes.size() + 1));
        for (const TraceNode& node : graph.nodes)
            QVERIFY(!titles.filter(node.code).isEmpty());
        if (title.startsWith(u'<'))
            QVERIFY(!titles.filter(title).isEmpty());
        QVERIFY(!svg.contains("<script"));
    }

    void savesByTheEnding()
    {
        Shown shown;
        const QTemporaryDir folder;
        const auto bytes = [&](const QString& name) {
            const QString path = folder.filePath(name);
            if (!saveTrace(shown.picture, u"Thread"_s, path))
                qFatal("not saved");
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(bytes(u"a.svg"_s).contains("<svg"));
        QVERIFY(bytes(u"a.csv"_s).contains("UC-1"));
        const QImage image = QImage::fromData(bytes(u"a.png"_s));
        QCOMPARE(image.width(), qRound(2 * shown.picture.pictureSize().width()));
        QVERIFY(!saveTrace(shown.picture, u"Thread"_s, folder.filePath(u"none/a.svg"_s)));
    }

    void paintsLessWhereNothingCanBeRead()
    {
        Shown shown(crowd(100));
        for (const qreal factor : {1.0, 0.2, 20.0}) {
            shown.picture.zoom(factor);
            QVERIFY(!shown.picture.grab().isNull());
        }
        shown.picture.setThread(nullptr);
        QVERIFY(!shown.picture.grab().isNull());
        QCOMPARE(shown.picture.nodeAt({10, 10}), -1);
    }
};

QTEST_MAIN(TracePictureTest)
#include "tst_tracepicture.moc"
