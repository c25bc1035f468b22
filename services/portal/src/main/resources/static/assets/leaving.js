// Whoever logged out here goes on to the identity provider, without a question.
document.getElementById('leaving').submit();
