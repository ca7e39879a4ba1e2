// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"

#include "model/catalog/lensnode.h"
#include "model/catalog/lensquestion.h"
#include "model/catalog/lenstext.h"
#include "model/catalog/lenswords.h"
#include "model/domain/heldfile.h"

#include <QFile>
#include <QFileInfo>

namespace waymark {

namespace {

constexpr qsizetype mostBytes = 500'000;
constexpr size_t mostPillars = 10;
constexpr size_t mostQuestions = 20;

using lensfile::longestText;
using lensfile::tr;

QString readSchemaVersion(const LensNode& root)
{
    const QString known = lensfile::schemaVersion;
    const QString version =
        root.text("schemaVersion",
                  {.longest = longestText, .isRequired = true, .done = tr("It is taken for \"%1\".").arg(known)});
    if (version.isEmpty())
        return known;
    if (version != known)
        root.fault("schemaVersion",
                   tr("\"%1\" is not the version that the format has, \"%2\".").arg(version.left(100), known),
                   tr("It was read as if it were that one."));
    return version;
}

LensPillar readPillar(const LensNode& node, LensIds& ids, LensIds& questionIds, const QString& made)
{
    node.checkMembers({"id", "name", "questions"});
    LensPillar pillar;
    pillar.id = ids.take(node, made);
    pillar.name = node.text("name", {.longest = lensfile::longestLine, .isRequired = true, .done = tr("Its id stands for it.")});
    if (pillar.name.isEmpty())
        pillar.name = pillar.id;
    for (const LensNode& question : node.objects("questions", {.least = 1, .most = mostQuestions, .isRequired = true}))
        pillar.questions.push_back(
            readQuestion(question, questionIds, pillar.id + QStringLiteral("_q%1").arg(pillar.questions.size() + 1)));
    return pillar;
}

QStringList writtenQuestionIds(const JsonValue& root)
{
    QStringList ids;
    if (const JsonValue* pillars = root.member("pillars"); pillars && pillars->isList())
        for (const JsonValue& pillar : pillars->values)
            ids << LensIds::writtenIn(pillar.member("questions"));
    return ids;
}

Lens readRoot(const LensNode& node, const JsonValue& root)
{
    node.checkMembers({"schemaVersion", "name", "description", "pillars"});
    Lens lens;
    lens.schemaVersion = readSchemaVersion(node);
    const QString unnamed = tr("Lens without a name");
    lens.name = node.text(
        "name", {.longest = lensfile::longestLine, .isRequired = true, .done = tr("It is called \"%1\".").arg(unnamed)});
    if (lens.name.isEmpty())
        lens.name = unnamed;
    lens.description =
        node.text("description", {.longest = longestText, .isRequired = true, .done = tr("It was left out.")});
    LensIds pillarIds(LensIds::writtenIn(root.member("pillars")));
    LensIds questionIds(writtenQuestionIds(root));
    for (const LensNode& pillar : node.objects("pillars", {.least = 1, .most = mostPillars, .isRequired = true}))
        lens.pillars.push_back(
            readPillar(pillar, pillarIds, questionIds, QStringLiteral("pillar_%1").arg(lens.pillars.size() + 1)));
    return lens;
}

void count(LensReading& reading)
{
    for (const LensPillar& pillar : reading.lens.pillars)
        for (const LensQuestion& question : pillar.questions) {
            ++reading.questions;
            reading.choices += static_cast<int>(question.choices.size());
            reading.rules += static_cast<int>(question.rules.size());
        }
}

QString versionOf(const JsonValue& root)
{
    const JsonValue* version = root.member("_version");
    const bool isStated = version && (version->isText() || version->kind == JsonValue::Kind::Number);
    return isStated ? version->toString().trimmed() : QString();
}

void checkText(const LensText& text, LensSize size, LensFaults& faults)
{
    if (text.isUtf16)
        faults.add(-1, {.pointer = {},
                        .message = tr("The file is in UTF-16. JSON is UTF-8."),
                        .done = tr("It was read all the same.")});
    if (size == LensSize::Limited && text.bytes > mostBytes)
        faults.add(
            -1,
            {.pointer = {},
             .message = tr("The lens has %1 bytes; %2 (500 KB) at most are allowed.").arg(text.bytes).arg(mostBytes),
             .done = {}});
}

Error cannotRead(const QString& file, const QString& reason)
{
    return {.code = Error::Code::Io, .message = tr("The lens %1 can't be read: %2.").arg(file, reason), .detail = file};
}

} // namespace

Result<LensReading> readLens(const QByteArray& document, LensSize size)
{
    const auto text = readLensText(document);
    if (!text)
        return text.error();
    LensFaults faults;
    checkText(*text, size, faults);
    LensReading reading;
    if (text->root.isObject())
        reading.lens = readRoot(LensNode(text->root, {}, faults), text->root);
    count(reading);
    if (reading.questions == 0)
        return Error{.code = Error::Code::Parse,
                     .message =
                         tr("The lens can't be read: the file holds no question (/pillars/0/questions/0). Choose a "
                            "file in the AWS custom lens format."),
                     .detail = {}};
    reading.version = versionOf(text->root);
    reading.faults = faults.inOrder();
    return reading;
}

Result<LensReading> readLensFile(const QString& file)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed.error();
    if (QFileInfo(file).isDir())
        return cannotRead(file, tr("it is a folder"));
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return cannotRead(file, device.errorString());
    const QByteArray document =
        device.read(largestLensFile + 1); // one more, so that readLens() sees that it is too large
    if (device.error() != QFileDevice::NoError)
        return cannotRead(file, device.errorString());
    return readLens(document);
}

QString lensKey(const QString& name)
{
    QString key;
    bool isGap = false;
    for (const uint c : name.toUcs4()) {
        const char32_t character = QChar::toLower(static_cast<char32_t>(c));
        if (!QChar::isLetterOrNumber(character)) {
            isGap = !key.isEmpty();
            continue;
        }
        if (isGap)
            key += u'-';
        isGap = false;
        key += QString::fromUcs4(&character, 1);
    }
    return key.isEmpty() ? QStringLiteral("lens") : key;
}

} // namespace waymark
