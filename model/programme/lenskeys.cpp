// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lenskeys.h"

#include "model/catalog/lensfile.h"
#include "model/catalog/lenslibrary.h"
#include "model/programme/lenspaths.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int leastShared = 3; ///< one question in so many makes an edition

qsizetype questionsIn(const Lens& lens)
{
    qsizetype questions = 0;
    for (const LensPillar& pillar : lens.pillars)
        questions += std::ssize(pillar.questions);
    return questions;
}

const LensRecord* latestOf(const QString& key, std::span<const LensRecord> known)
{
    const LensRecord* latest = nullptr;
    for (const LensRecord& lens : known)
        if (lens.key == key && (!latest || lens.added > latest->added))
            latest = &lens;
    return latest;
}

bool goesOn(const Lens& lens, const LensRecord& latest)
{
    const auto reading = readLens(latest.document.toUtf8(), LensSize::Any);
    return !reading || areEditions(lens, reading->lens);
}

} // namespace

bool areEditions(const Lens& lens, const Lens& other)
{
    qsizetype shared = 0;
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions)
            if (const LensQuestion* same = other.question(question.id); same && isLikeTitle(question.title, same->title))
                ++shared;
    return leastShared * shared >= std::min(questionsIn(lens), questionsIn(other));
}

QString keyOfLens(const Lens& lens, std::span<const LensRecord> known)
{
    const QString named = keyOfLensNamed(lens.name);
    QString key = named;
    for (int number = 2;; ++number) {
        const LensRecord* latest = latestOf(key, known);
        if (!latest || goesOn(lens, *latest))
            return key;
        key = QStringLiteral("%1-%2").arg(named).arg(number);
    }
}

} // namespace waymark
