// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/catalog/controls.h"
#include "tests/catalog/changedjson.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QJsonObject goodControl(const QString& id)
{
    return {{u"id"_s, id},
            {u"title"_s, u"Title"_s},
            {u"text"_s, u"Text"_s},
            {u"section"_s, u"1"_s},
            {u"epic"_s, u"cicd"_s},
            {u"capability"_s, u"ci-cd"_s},
            {u"component"_s, u"detective"_s}};
}

/// Of two controls, the first of which has all that is optional.
QJsonValue goodSet(const QString& id)
{
    QJsonObject full = goodControl(u"1.1"_s);
    full.insert(u"layer"_s, u"host"_s);
    full.insert(u"stories"_s, QJsonArray{u"IAM-UC-01"_s});
    const QJsonObject section{{u"id"_s, u"1"_s}, {u"name"_s, u"One"_s}};
    return QJsonObject{{u"id"_s, id},
                       {u"name"_s, u"Name"_s},
                       {u"version"_s, u"1"_s},
                       {u"source"_s, u"Source"_s},
                       {u"purpose"_s, u"Purpose"_s},
                       {u"sections"_s, QJsonArray{section}},
                       {u"controls"_s, QJsonArray{full, goodControl(u"1.2"_s)}}};
}

} // namespace

/// Reads benchmarks and sets of practices.
class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void refusesFaults_data()
    {
        const FaultRows row;
        const QJsonValue gone(QJsonValue::Undefined);
        row("no name", u"name"_s, gone, u"#/"_s);
        row("no sections", u"sections"_s, QJsonArray());
        row("section twice", u"sections/1"_s, QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, u"N"_s}}, u"#/sections/1/id"_s);
        row("no controls", u"controls"_s, QJsonArray());
        row("control twice", u"controls/1/id"_s, u"1.1"_s);
        row("no text", u"controls/0/text"_s, u""_s);
        row("no title", u"controls/1/title"_s, gone, u"#/controls/1"_s);
        row("unknown section", u"controls/0/section"_s, u"2"_s);
        row("unknown epic", u"controls/0/epic"_s, u"nope"_s);
        row("unknown capability", u"controls/1/capability"_s, u"nope"_s);
        row("unknown component", u"controls/0/component"_s, u"nope"_s);
        row("unknown layer", u"controls/0/layer"_s, u"nope"_s);
        row("unknown story", u"controls/0/stories"_s, QJsonArray{u"IAM-UC-99"_s});
        row("stories are no list", u"controls/0/stories"_s, u"IAM-UC-01"_s);
    }

    void refusesFaults()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        VERIFY_RESULT(load({goodSet(u"s"_s)}));
        const auto loaded = load({changedJson(goodSet(u"s"_s), path, value)});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Parse);
        QCOMPARE(faultPlace(loaded.error()), place);
        QVERIFY2(loaded.error().message.contains(u"0.json"_s), qPrintable(loaded.error().message));
    }

    void readsWhatIsThere()
    {
        const auto loaded = load({goodSet(u"s"_s)});
        VERIFY_RESULT(loaded);
        const ControlSet* set = loaded->set(u"s");
        QVERIFY(set);
        QCOMPARE(set->name, u"Name"_s);
        QCOMPARE(set->sections.front().name, u"One"_s);
        const Control* full = loaded->find(u"s/1.1"_s);
        QVERIFY(full);
        QCOMPARE(full->item(), u"s/1.1"_s);
        QCOMPARE(full->text, u"Text"_s);
        QCOMPARE(full->component, Component::Detective);
        QVERIFY(full->layer == DefenceLayer::Host);
        QCOMPARE(full->stories, QStringList{u"IAM-UC-01"_s});
        const Control* bare = loaded->find(u"s/1.2"_s);
        QVERIFY(bare && !bare->layer && bare->stories.isEmpty());
        QVERIFY(!loaded->find(u"s/1.3"_s) && !loaded->find(u"1.1"_s) && !loaded->set(u"t"));
    }

    /// And what was found stays where it is when the catalogue is moved.
    void setsComeInTheOrderOfTheirFiles()
    {
        auto loaded = load({goodSet(u"z"_s), goodSet(u"a"_s)});
        VERIFY_RESULT(loaded);
        const ControlCatalogue catalogue = *std::move(loaded);
        QCOMPARE(catalogue.sets.size(), size_t(2));
        QCOMPARE(catalogue.sets[0].id, u"z"_s);
        QCOMPARE(catalogue.find(u"a/1.2"_s), &catalogue.sets[1].controls[1]);
    }

    void refusesTwoFilesOfOneSet()
    {
        const auto loaded = load({goodSet(u"s"_s), goodSet(u"s"_s)});
        QVERIFY(!loaded);
        QCOMPARE(faultPlace(loaded.error()), u"#/id"_s);
        QVERIFY(loaded.error().detail.contains(u"1.json"_s));
    }

    void refusesAFolderWithout()
    {
        const auto loaded = load({});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Error::Code::Io);
    }

private:
    Result<ControlCatalogue> load(const std::vector<QJsonValue>& files) const
    {
        for (size_t i = 0; i < files.size(); ++i)
            writeJson(m_folder->filePath(QString::number(i) + u".json"_s), files[i]);
        return ControlCatalogue::load(m_folder->path(), builtInCatalogues().caf, builtInCatalogues().epics);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestControls)
#include "tst_controls.moc"
