// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/threatdigest.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace waymark;

namespace {

/// Of a target: a vault, which one abuse case answers, and an API, which needs none.
struct ThreatModel {
    TargetId target = TargetId::create();
    std::vector<ThreatElement> elements{
        {.target = target, .name = QStringLiteral("Vault"), .description = QStringLiteral("Keys")},
        {.target = target,
         .kind = ThreatElementKind::EntryPoint,
         .name = QStringLiteral("API"),
         .noThreat = QStringLiteral("Private")}};
    std::vector<Story> stories{
        {.kind = StoryKind::Abuse, .title = QStringLiteral("Steal keys"), .narrative = QStringLiteral("By night")},
        {.kind = StoryKind::Abuse, .title = QStringLiteral("Break keys")}};
    std::vector<Link> links{{.kind = LinkKind::Threatens, .story = stories[0].id, .element = elements[0].id}};

    QString digest() const { return threatModelDigest(target, elements, links, stories); }
};

struct Step {
    const char* name;
    std::function<void(ThreatModel&)> take;
};

/// Each makes another thing of what was signed.
const std::vector<Step>& steps()
{
    static const std::vector<Step> list{
        {"renamed", [](ThreatModel& model) { model.elements[0].name = QStringLiteral("Safe"); }},
        {"described", [](ThreatModel& model) { model.elements[0].description = QStringLiteral("Keys, and their use"); }},
        {"of another kind", [](ThreatModel& model) { model.elements[1].kind = ThreatElementKind::TrustBoundary; }},
        {"another reason", [](ThreatModel& model) { model.elements[1].noThreat = QStringLiteral("Public"); }},
        {"reason and name exchanged", [](ThreatModel& model) { std::swap(model.elements[1].noThreat, model.elements[1].name); }},
        {"element exchanged",
         [](ThreatModel& model) {
             model.elements[1].id = ThreatElementId::create(); // though it looks the same
         }},
        {"element added", [](ThreatModel& model) { model.elements.push_back({.target = model.target, .name = QStringLiteral("Log")}); }},
        {"element removed", [](ThreatModel& model) { model.elements.pop_back(); }},
        {"element of another target", [](ThreatModel& model) { model.elements[1].target = TargetId::create(); }},
        {"answer exchanged", [](ThreatModel& model) { model.links[0].story = model.stories[1].id; }},
        {"answer to another", [](ThreatModel& model) { model.links[0].element = model.elements[1].id; }},
        {"answer added",
         [](ThreatModel& model) {
             model.links.push_back({.kind = LinkKind::Threatens, .story = model.stories[1].id, .element = model.elements[0].id});
         }},
        {"answer removed", [](ThreatModel& model) { model.links.clear(); }},
        {"answer has another title", [](ThreatModel& model) { model.stories[0].title = QStringLiteral("Copy keys"); }},
        {"answer re-worded", [](ThreatModel& model) { model.stories[0].narrative = QStringLiteral("By day"); }}};
    return list;
}

} // namespace

class ThreatDigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isSha256InHex()
    {
        const QString digest = ThreatModel().digest();
        QCOMPARE(digest.size(), 64);
        QVERIFY(std::ranges::all_of(digest, [](QChar c) { return QStringLiteral("0123456789abcdef").contains(c); }));
    }

    void tellsWhatIsNoLongerTheSame_data()
    {
        QTest::addColumn<int>("step");
        for (size_t i = 0; i < steps().size(); ++i)
            QTest::newRow(steps()[i].name) << static_cast<int>(i);
    }
    void tellsWhatIsNoLongerTheSame()
    {
        QFETCH(int, step);
        ThreatModel model;
        const ThreatModel before = model;
        steps()[static_cast<size_t>(step)].take(model);
        QVERIFY(model.digest() != before.digest());
        // and going back is the same again
        model = before;
        QCOMPARE(model.digest(), before.digest());
    }

    void doesNotMindTheOrder()
    {
        ThreatModel model;
        model.links.push_back({.kind = LinkKind::Threatens, .story = model.stories[1].id, .element = model.elements[0].id});
        const QString before = model.digest();
        std::ranges::reverse(model.elements);
        std::ranges::reverse(model.links);
        std::ranges::reverse(model.stories);
        QCOMPARE(model.digest(), before);
    }

    void doesNotMindWhatWasNotSigned()
    {
        // Given the model, then revisions, another target, other links and other fields of a story are none of its parts
        ThreatModel model;
        const QString before = model.digest();
        model.elements[0].revision = 7;
        model.elements.push_back({.name = QStringLiteral("Elsewhere")});
        model.links.push_back({.kind = LinkKind::MitigatedBy, .story = model.stories[0].id, .otherStory = model.stories[1].id});
        model.links[0].id = LinkId::create(); // unlinked, and linked again
        model.stories[0].status = StoryStatus::Done;
        model.stories[1].title = QStringLiteral("Answers nothing");
        QCOMPARE(model.digest(), before);
    }

    void textsDontRunTogether()
    {
        ThreatModel model;
        model.elements[0].name = QStringLiteral("ab");
        model.elements[0].description = QStringLiteral("c");
        const QString before = model.digest();
        model.elements[0].name = QStringLiteral("a");
        model.elements[0].description = QStringLiteral("bc");
        QVERIFY(model.digest() != before);
    }
};

QTEST_GUILESS_MAIN(ThreatDigestTest)
#include "tst_threatdigest.moc"
