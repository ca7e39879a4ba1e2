// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <optional>
#include <set>

/// Layers may only point inward. Linking can't guard that alone: `#include <QtWidgets/QWidget>` compiles in a target
/// that links nothing but Qt6::Core, so this test reads every #include of every layer.
using namespace Qt::StringLiterals;

namespace {

using Names = std::set<QString>;

struct Layer {
    Names layers;    ///< that it may include besides itself
    Names libraries; ///< Qt modules and third parties
};

const std::map<QString, Layer>& table()
{
    static const std::map<QString, Layer> layers = {
        {u"domain"_s, {{}, {u"QtCore"_s}}},
        {u"score"_s, {{u"domain"_s}, {u"QtCore"_s}}},
        {u"catalog"_s, {{u"domain"_s, u"templates"_s}, {u"QtCore"_s, u"nlohmann"_s}}},
        {u"import"_s, {{u"domain"_s, u"templates"_s}, {u"QtCore"_s, u"nlohmann"_s, u"openssl"_s}}},
        {u"store"_s, {{u"domain"_s}, {u"QtCore"_s, u"QtSql"_s, u"sqlite3"_s}}},
        {u"edit"_s, {{u"domain"_s, u"import"_s, u"store"_s}, {u"QtCore"_s}}},
        {u"programme"_s, {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"templates"_s}, {u"QtCore"_s}}},
        {u"report"_s, {{u"domain"_s, u"score"_s}, {u"QtCore"_s}}},
        {u"export"_s,
         {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"programme"_s, u"report"_s}, {u"QtCore"_s}}},
        {u"job"_s, {{u"domain"_s}, {u"QtCore"_s, u"QtConcurrent"_s}}},
        {u"presentation"_s, {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"programme"_s, u"job"_s}, {u"QtCore"_s}}},
        {u"views"_s,
         {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"programme"_s, u"presentation"_s, u"report"_s, u"job"_s},
          {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s}}},
        {u"app"_s,
         {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"programme"_s, u"presentation"_s, u"report"_s, u"export"_s, u"job"_s, u"views"_s},
          {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s}}},
        {u"cli"_s,
         {{u"domain"_s, u"edit"_s, u"import"_s, u"catalog"_s, u"score"_s, u"programme"_s, u"report"_s, u"export"_s}, {u"QtCore"_s}}},
        {u"templates"_s, {{}, {u"QtCore"_s}}},
    };
    return layers;
}

/// What views/CMakeLists.txt compiles into presentation, without suffix: "views/shared/storywords".
const Names& presentationFiles()
{
    static const Names files = [] {
        QFile list(QStringLiteral(WAYMARK_SOURCE "/views/CMakeLists.txt"));
        Names names;
        if (list.open(QIODevice::ReadOnly))
            for (const QString& name : QString::fromUtf8(list.readAll()).section(u"presentation_sources"_s, 1, 1).section(u')', 0, 0).split(u'\n'))
                if (!name.trimmed().isEmpty())
                    names.insert(u"views/"_s + name.trimmed().section(u'.', 0, 0));
        return names;
    }();
    return files;
}

QString layerOf(const QString& path)
{
    static const QRegularExpression itemModel(QStringLiteral("^views/.*model\\.(h|cpp)$"));
    if (itemModel.match(path).hasMatch() || presentationFiles().contains(path.section(u'.', 0, 0)))
        return QStringLiteral("presentation");
    const QStringList parts = path.split(u'/');
    if (parts.first() == u"model")
        return parts.value(1);
    if (path.startsWith(u"app/cli/"))
        return QStringLiteral("cli");
    return parts.first();
}

/// The Qt module that a header without a module in its name comes from.
QString qtModuleOf(const QString& header)
{
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static const QStringList modules = QDir(root).entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString& first : {QStringLiteral("QtCore"), QStringLiteral("QtGui"), QStringLiteral("QtWidgets")})
        if (QFile::exists(root + u'/' + first + u'/' + header))
            return first;
    for (const QString& module : modules)
        if (QFile::exists(root + u'/' + module + u'/' + header))
            return module;
    return header;
}

/// Library of an include in angle brackets; nothing for the standard library and the system.
std::optional<QString> libraryOf(const QString& header)
{
    if (header.startsWith(u"Qt") && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    if (header.startsWith(u'Q') || header.startsWith(u"qt"))
        return qtModuleOf(header);
    for (const char* library : {"nlohmann", "openssl", "sqlite3"})
        if (header.startsWith(QLatin1String(library)))
            return QLatin1String(library);
    return std::nullopt;
}

struct Include {
    QString name;
    bool own = false;
    qsizetype line = 0;
};

std::vector<Include> includesOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    std::vector<Include> result;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (const auto match = pattern.match(lines[i]); match.hasMatch())
            result.push_back({.name = match.captured(2), .own = match.captured(1) == u"\"", .line = i + 1});
    return result;
}

/// What is wrong with one include of one layer; empty: nothing.
QString faultOf(const QString& layer, const Include& include)
{
    const auto allowed = table().find(layer);
    if (allowed == table().end())
        return QStringLiteral("the layer \"%1\" isn't in the table").arg(layer);
    if (!include.own) {
        const auto library = libraryOf(include.name);
        return !library || allowed->second.libraries.contains(*library)
            ? QString()
            : QStringLiteral("%1 may not use %2").arg(layer, *library);
    }
    if (!include.name.contains(u'/'))
        return include.name.endsWith(u".moc") ? QString()
                                              : QStringLiteral("own headers are included from the root");
    const QString other = layerOf(include.name);
    return other == layer || allowed->second.layers.contains(other)
        ? QString()
        : QStringLiteral("%1 may not include %2").arg(layer, other);
}

} // namespace

class TestLayering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsForbiddenIncludes_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("domain uses Core") << u"domain"_s << u"#include <QString>"_s << true;
        QTest::newRow("domain uses the standard library") << u"domain"_s << u"#include <vector>"_s << true;
        QTest::newRow("domain uses Widgets") << u"domain"_s << u"#include <QWidget>"_s << false;
        QTest::newRow("domain uses Widgets with a module") << u"domain"_s << u"#include <QtWidgets/QWidget>"_s << false;
        QTest::newRow("domain uses a sloppy directive") << u"domain"_s << u"  #  include <QtGui/qcolor.h>"_s << false;
        QTest::newRow("domain looks outward") << u"domain"_s << u"#include \"model/store/database.h\""_s << false;
        QTest::newRow("score looks at store") << u"score"_s << u"#include \"model/store/database.h\""_s << false;
        QTest::newRow("edit uses store") << u"edit"_s << u"#include \"model/store/database.h\""_s << true;
        QTest::newRow("item model uses Gui") << u"presentation"_s << u"#include <QColor>"_s << false;
        QTest::newRow("item model uses edit") << u"presentation"_s << u"#include \"model/edit/workspace.h\""_s << true;
        QTest::newRow("item model uses what is compiled with it")
            << u"presentation"_s << u"#include \"views/shared/storywords.h\""_s << true;
        QTest::newRow("item model uses a widget") << u"presentation"_s << u"#include \"views/shared/datatable.h\""_s << false;
        QTest::newRow("screen sees SQL") << u"views"_s << u"#include <QSqlQuery>"_s << false;
        QTest::newRow("screen sees the store") << u"views"_s << u"#include \"model/store/database.h\""_s << false;
        QTest::newRow("command line uses a screen") << u"cli"_s << u"#include \"views/shared/theme.h\""_s << false;
        QTest::newRow("import uses SQLite") << u"import"_s << u"#include <sqlite3.h>"_s << false;
    }

    void knowsForbiddenIncludes()
    {
        QFETCH(QString, layer);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        const auto includes = includesOf(line);
        QCOMPARE(includes.size(), size_t(1));
        QCOMPARE(faultOf(layer, includes.front()).isEmpty(), allowed);
    }

    void everyIncludePointsInward()
    {
        const QDir root(QStringLiteral(WAYMARK_SOURCE));
        int files = 0;
        QStringList faults;
        for (const QString& top : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"),
                                   QStringLiteral("templates")}) {
            QDirIterator it(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QString path = root.relativeFilePath(file.fileName());
                ++files;
                for (const Include& include : includesOf(QString::fromUtf8(file.readAll())))
                    if (const QString fault = faultOf(layerOf(path), include); !fault.isEmpty())
                        faults << QStringLiteral("%1:%2: %3 (%4)").arg(path).arg(include.line).arg(fault, include.name);
            }
        }
        QVERIFY2(files > 50, "the source tree was not found");
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Public headers of edit are what screens see, so they must not hand on the store.
    void publicHeadersOfEditHideTheStore()
    {
        QDirIterator it(QStringLiteral(WAYMARK_SOURCE "/model/edit"), {QStringLiteral("*.h")}, QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("\"model/store/"), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
