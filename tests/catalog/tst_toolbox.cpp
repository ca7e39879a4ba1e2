// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/toolbox.h"
#include "model/domain/glob.h"
#include "templates/templates.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QJsonObject goodTool(const QString& id, const QString& name)
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"maker"_s, u"partner"_s},
            {u"purpose"_s, u"Purpose"_s},
            {u"components"_s, QJsonArray{u"detective"_s, u"responsive"_s}},
            {u"epics"_s, QJsonArray{u"data"_s}}};
}

/// Of two tools, the first of which has all that is optional; not in the order of their names.
QJsonValue goodBox()
{
    QJsonObject full = goodTool(u"z"_s, u"Zebra"_s);
    full.insert(u"layers"_s, QJsonArray{u"data"_s, u"host"_s});
    full.insert(u"roles"_s, QJsonArray{u"mesh"_s});
    full.insert(u"formats"_s, QJsonArray{u"trivy"_s});
    full.insert(u"tools"_s, QJsonArray{u"zebra"_s});
    full.insert(u"checks"_s, QJsonArray{QJsonObject{{u"tool"_s, u"prowler"_s}, {u"check"_s, u"zebra_*"_s}}});
    return QJsonObject{{u"version"_s, u"1"_s}, {u"source"_s, u"S"_s}, {u"tools"_s, QJsonArray{full, goodTool(u"a"_s, u"ape"_s)}}};
}

bool isListed(const CheckName& pattern)
{
    return std::ranges::any_of(builtInCatalogues().checkMap.listed(), [&](const ListedCheck& listed) {
        return listed.tools.contains(pattern.tool) && globMatches(pattern.checkId, listed.checkId);
    });
}

/// Whether a rule of the tool's checks knows all that the pattern fits: "backup_*" where there is "backup*".
bool hasRule(const CheckName& pattern)
{
    QFile file(templateFolder() + u"/checks/"_s + pattern.tool + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonArray rules = QJsonDocument::fromJson(file.readAll()).object().value(u"rules"_s).toArray();
    return std::ranges::any_of(rules, [&](const QJsonValue& rule) {
        return globMatches(rule.toObject().value(u"match"_s).toString(), pattern.checkId);
    });
}

} // namespace

/// Reads the services and tools that security is made with.
class TestToolbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Toolbox::load(templateFolder() + u"/toolbox.json"_s, builtInCatalogues().epics);
        VERIFY_RESULT(loaded);
        m_builtIn = *std::move(loaded);
    }

    void refusesFaults_data()
    {
        const FaultRows row;
        const QJsonValue gone(QJsonValue::Undefined);
        row("no source", u"source"_s, gone, u"#/"_s);
        row("no tools", u"tools"_s, QJsonArray());
        row("id twice", u"tools/1/id"_s, u"z"_s);
        row("no purpose", u"tools/0/purpose"_s, gone, u"#/tools/0"_s);
        row("unknown maker", u"tools/0/maker"_s, u"nobody"_s);
        row("no component", u"tools/1/components"_s, QJsonArray());
        row("unknown component", u"tools/0/components/1"_s, u"nope"_s, u"#/tools/0/components"_s);
        row("component twice", u"tools/0/components/1"_s, u"detective"_s, u"#/tools/0/components"_s);
        row("no epic", u"tools/0/epics"_s, QJsonArray());
        row("unknown epic", u"tools/0/epics/0"_s, u"nope"_s, u"#/tools/0/epics"_s);
        row("epic twice", u"tools/0/epics/1"_s, u"data"_s, u"#/tools/0/epics"_s);
        row("unknown layer", u"tools/0/layers/0"_s, u"nope"_s, u"#/tools/0/layers"_s);
        row("check without a tool", u"tools/0/checks/0/tool"_s, gone, u"#/tools/0/checks/0"_s);
        row("check without an id", u"tools/0/checks/0/check"_s, gone, u"#/tools/0/checks/0"_s);
        row("check twice", u"tools/0/checks/1"_s, QJsonObject{{u"tool"_s, u"prowler"_s}, {u"check"_s, u"zebra_*"_s}}, u"#/tools/0/checks/1/check"_s);
        row("unknown role", u"tools/0/roles/0"_s, u"nope"_s, u"#/tools/0/roles"_s);
    }

    void refusesFaults()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        VERIFY_RESULT(load(goodBox()));
        const auto loaded = load(changedJson(goodBox(), path, value));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QCOMPARE(faultPlace(loaded.error()), place);
    }

    void readsByName()
    {
        const auto loaded = load(goodBox());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->entries.size(), size_t(2));
        QCOMPARE(loaded->entries.front().name, u"ape"_s);
        const ToolboxEntry* full = loaded->find(u"z");
        QVERIFY(full);
        QCOMPARE(full->maker, ToolMaker::Partner);
        QVERIFY(full->components == (std::vector{Component::Detective, Component::Responsive}));
        QVERIFY(full->layers == (std::vector{DefenceLayer::Data, DefenceLayer::Host}));
        QVERIFY(full->roles == std::vector{ContainerRole::Mesh});
        QCOMPARE(full->epics, QStringList{u"data"_s});
        QCOMPARE(full->formats, QStringList{u"trivy"_s});
        QCOMPARE(full->tools, QStringList{u"zebra"_s});
        QVERIFY(full->checks == (std::vector{CheckName{.tool = u"prowler"_s, .checkId = u"zebra_*"_s}}));
        QVERIFY(loaded->entries.front().layers.empty() && loaded->entries.front().roles.empty());
        QVERIFY(!loaded->find(u"b"));
    }

    void formatsAreOnesThatWaymarkReads()
    {
        int read = 0;
        for (const ToolboxEntry& entry : m_builtIn.entries)
            for (const QString& format : entry.formats) {
                QVERIFY2(QFile::exists(templateFolder() + u"/formats/"_s + format + u".json"_s), qPrintable(entry.id + u' ' + format));
                ++read;
            }
        QVERIFY(read > 30);
    }

    /// A pattern that fits nothing would tie nothing, and nobody would notice.
    void patternsFitChecksThatWaymarkKnows()
    {
        for (const ToolboxEntry& entry : m_builtIn.entries)
            for (const CheckName& pattern : entry.checks)
                QVERIFY2(isListed(pattern) || hasRule(pattern),
                         qPrintable(entry.id + u": "_s + pattern.tool + u' ' + pattern.checkId));
    }

    /// What the map of container services shows is no name alone.
    void checksLookAtEachContainerService()
    {
        int services = 0;
        for (const ToolboxEntry& entry : m_builtIn.entries) {
            if (entry.roles.empty())
                continue;
            QVERIFY2(!entry.checks.empty(), qPrintable(entry.id));
            ++services;
        }
        QVERIFY(services >= 14);
    }

    void noTwoSayTheSame()
    {
        QSet<QString> purposes;
        QSet<QString> names;
        for (const ToolboxEntry& entry : m_builtIn.entries) {
            purposes.insert(entry.purpose);
            names.insert(entry.name);
        }
        QCOMPARE(purposes.size(), static_cast<qsizetype>(m_builtIn.entries.size()));
        QCOMPARE(names.size(), purposes.size());
    }

    /// Nothing that a screen shows groups of is empty.
    void eachGroupHasTools()
    {
        const auto any = [&](const auto& test) { return std::ranges::any_of(m_builtIn.entries, test); };
        for (const auto& [component, text] : Words<Component>::list)
            QVERIFY2(any([wanted = component](const ToolboxEntry& entry) {
                         return entry.maker == ToolMaker::Aws && std::ranges::count(entry.components, wanted) == 1;
                     }),
                     text);
        for (const auto& [layer, text] : Words<DefenceLayer>::list)
            QVERIFY2(any([wanted = layer](const ToolboxEntry& entry) { return std::ranges::count(entry.layers, wanted) == 1; }), text);
        for (const auto& [role, text] : Words<ContainerRole>::list)
            QVERIFY2(any([wanted = role](const ToolboxEntry& entry) { return std::ranges::count(entry.roles, wanted) == 1; }), text);
        for (const Epic& epic : builtInCatalogues().epics.epics)
            QVERIFY2(any([&](const ToolboxEntry& entry) { return entry.epics.contains(epic.id); }), qPrintable(epic.id));
    }

    void hasWhatTheArticleNames_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"macie", "git-secrets", "cfn-nag", "cfn-lint", "taskcat", "snyk", "dependency-check", "aqua", "qualys", "ecr",
                               "docker-hub", "ecs", "ec2", "fargate", "eks", "app-mesh", "envoy", "cloud-map", "iam", "kubernetes-rbac", "vpc",
                               "network-policies", "calico", "cilium", "docker-rbac", "active-directory", "cloudwatch", "x-ray", "weave-scope",
                               "datadog", "prometheus", "prisma-cloud", "opa", "in-toto", "grafeas", "docker-content-trust", "docker-bench"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void hasWhatTheArticleNames()
    {
        QFETCH(QString, id);
        QVERIFY(m_builtIn.find(id));
    }

private:
    Result<Toolbox> load(const QJsonValue& box) const
    {
        return Toolbox::load(writeJson(m_folder.filePath(u"toolbox.json"_s), box), builtInCatalogues().epics);
    }

    QTemporaryDir m_folder;
    Toolbox m_builtIn;
};

QTEST_GUILESS_MAIN(TestToolbox)
#include "tst_toolbox.moc"
